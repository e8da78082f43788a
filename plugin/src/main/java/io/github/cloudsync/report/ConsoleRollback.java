package io.github.cloudsync.report;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Retraction;
import io.github.cloudsync.model.change.Undo;
import io.github.cloudsync.model.change.Undone;
import io.github.cloudsync.model.fact.HostDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code rollback} shows: before it starts, what it will do; at its end, what became of it. */
public final class ConsoleRollback {
    private final HostDescription host;

    public ConsoleRollback(HostDescription host) {
        this.host = host;
    }

    /**
     * What is about to be done.
     *
     * @param plan each journal with its changes, the newest first
     * @param looser a sentence for each setting that will be less safe than any baseline allows
     */
    public List<Line> before(List<Retraction> plan, List<String> looser) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.info("cloudsync rollback of "
                + (plan.size() == 1 ? name(plan.get(0)) : plan.size() + " journals, the newest first,") + " on "
                + Header.host(host)));
        lines.add(Line.info(totals(undos(plan), " to restore")));
        lines.addAll(changes(plan, "to restore", Severity.WARN));
        if (undos(plan).stream().anyMatch(undo -> !undo.intent().creates().isEmpty())) {
            lines.add(Line.info("Keys that remediation created are removed where they are empty by then."));
        }
        looser.forEach(sentence -> lines.add(Line.warn(Printable.sentence(sentence))));
        return List.copyOf(lines);
    }

    /** What was done. */
    public List<Line> after(Undone undone) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.info(totals(undone.undos(), " restored")));
        lines.addAll(changes(undone.retractions(), "restored", Severity.ERROR));
        undone.problems().forEach(problem -> lines.add(Line.error(Printable.sentence(problem))));
        if (undone.isComplete()) {
            lines.add(Line.info(
                    undone.retractions().size() == 1
                            ? "Every setting is as it was before the remediation."
                            : "Every setting is as it was before these "
                                    + undone.retractions().size() + " remediations."));
        }
        if (count(undone.undos(), Undo.Moved.class) > 0) {
            lines.add(Line.error("What has changed since is left as it is, somebody may rely on it: decide which value"
                    + " is right, and set it by hand."));
        }
        if (count(undone.undos(), Undo.Failed.class) > 0 || !undone.problems().isEmpty()) {
            lines.add(Line.error("What failed can be tried again: put right what is said above, then roll "
                    + name(undone.retractions().get(undone.retractions().size() - 1)) + " back once more."));
        }
        return List.copyOf(lines);
    }

    private static String name(Retraction retraction) {
        return Printable.value(retraction.record().name());
    }

    private static List<Undo> undos(List<Retraction> plan) {
        return plan.stream().flatMap(retraction -> retraction.undos().stream()).toList();
    }

    private static List<Line> changes(List<Retraction> plan, String restored, Severity moved) {
        List<Line> lines = new ArrayList<>();
        for (Retraction retraction : plan) {
            if (plan.size() > 1) {
                lines.add(Line.info("Journal: " + name(retraction)));
            }
            List<ChangeList.Row> rows = retraction.undos().stream()
                    .map(undo -> row(undo, restored, moved))
                    .toList();
            lines.addAll(new ChangeList(Map.of(), List.of()).lines(rows, "the journal"));
        }
        return lines;
    }

    private static String totals(List<Undo> undos, String restored) {
        long failed = count(undos, Undo.Failed.class);
        return count(undos, Undo.Restore.class) + restored + ", " + count(undos, Undo.AsBefore.class)
                + " as before already, " + count(undos, Undo.Moved.class) + " changed since"
                + (failed > 0 ? ", " + failed + " failed" : "");
    }

    private static long count(List<Undo> undos, Class<? extends Undo> kind) {
        return undos.stream().filter(kind::isInstance).count();
    }

    private static ChangeList.Row row(Undo undo, String restored, Severity severity) {
        Change made = undo.intent().step().change();
        Change back = made.inverse();
        if (undo instanceof Undo.Moved moved) {
            String now = "changed since, left as it is: is now " + Printable.value(moved.actual());
            return row(severity, undo, "!", Diff.of(back), now);
        }
        if (undo instanceof Undo.Failed failed) {
            return row(Severity.ERROR, undo, "!", Diff.of(back), "failed: " + Printable.sentence(failed.reason()));
        }
        return undo instanceof Undo.AsBefore
                ? row(Severity.INFO, undo, "=", Diff.side(made.before()), "as before already")
                : row(Severity.INFO, undo, Diff.mark(back), Diff.of(back), restored);
    }

    private static ChangeList.Row row(Severity severity, Undo undo, String mark, String what, String result) {
        return new ChangeList.Row(
                severity,
                undo.intent().step().prerequisite(),
                undo.intent().step().change().setting().location(),
                mark,
                what,
                result);
    }
}
