package io.github.cloudsync.report;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code remediate} shows of what it did: each change with its result, the journal, and how to undo it. */
public final class ConsoleRemediation {
    private final Invocation invocation;

    public ConsoleRemediation(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * What became of every step.
     *
     * @param report what the plan was made from
     * @param results what became of each step, in the order they were made
     * @param created the keys that were missing before
     * @param journal where the journal is, as the user would open it
     */
    public List<Line> lines(Report report, Map<Step, Result> results, List<RegistryKey> created, String journal) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.info(Header.of(report, "remediation of")));
        if (results.isEmpty()) {
            lines.add(Line.info("There was nothing to change, and nothing was changed."));
            return List.copyOf(lines);
        }
        long applied = count(results, Result.Applied.class);
        long stale = count(results, Result.Stale.class);
        long failed = count(results, Result.Failed.class);
        lines.add(Line.info(applied + " applied, " + stale + " stale, " + failed + " failed"));
        List<ChangeList.Row> rows = new ArrayList<>();
        results.forEach((step, result) -> rows.add(row(step, result)));
        lines.addAll(
                new ChangeList(ChangeList.titles(report), reallyCreated(created, results)).lines(rows, "the journal"));
        lines.add(Line.info("Journal: " + Printable.value(journal)));
        lines.add(Line.info(
                applied > 0
                        ? "Run " + invocation.quoted("rollback") + " to undo what was applied."
                        : "Nothing was applied, so there is nothing to undo."));
        if (stale > 0) {
            lines.add(Line.error("What is stale changed after the plan was made and was left as it is: run "
                    + invocation.quoted("plan") + " to see what would change now."));
        }
        if (failed > 0) {
            lines.add(Line.error("What failed is as it was: put right what is said above, then run "
                    + invocation.quoted("remediate") + " again."));
        }
        return List.copyOf(lines);
    }

    /** A key comes into being with the first value written below it. */
    private static List<RegistryKey> reallyCreated(List<RegistryKey> created, Map<Step, Result> results) {
        return created.stream()
                .filter(key -> results.entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof Result.Applied)
                        .anyMatch(entry -> key.contains(
                                entry.getKey().change().setting().location().key())))
                .toList();
    }

    private static long count(Map<Step, Result> results, Class<? extends Result> kind) {
        return results.values().stream().filter(kind::isInstance).count();
    }

    private static ChangeList.Row row(Step step, Result result) {
        Change change = step.change();
        return new ChangeList.Row(
                result instanceof Result.Applied ? Severity.INFO : Severity.ERROR,
                step.prerequisite(),
                change.setting().location(),
                result instanceof Result.Applied ? Diff.mark(change) : "!",
                Diff.of(change),
                word(result));
    }

    private static String word(Result result) {
        if (result instanceof Result.Stale stale) {
            return "stale: is now " + Printable.data(stale.actual());
        }
        return result instanceof Result.Failed failed ? "failed: " + Printable.sentence(failed.reason()) : "applied";
    }
}
