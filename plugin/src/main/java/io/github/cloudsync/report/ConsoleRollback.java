package io.github.cloudsync.report;

import io.github.cloudsync.model.Change;
import io.github.cloudsync.model.HostDescription;
import io.github.cloudsync.model.Undo;
import io.github.cloudsync.model.Undone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code rollback} shows: before it starts, what it will do; at its end, what became of it. */
public final class ConsoleRollback {
    private final HostDescription host;
    private final String journal;

    /** @param journal the journal that is rolled back, as the user would name it */
    public ConsoleRollback(HostDescription host, String journal) {
        this.host = host;
        this.journal = Printable.value(journal);
    }

    /** What is about to be done. */
    public List<Line> before(List<Undo> undos) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.info("cloudsync rollback of " + journal + " on " + Header.host(host)));
        lines.add(Line.info(totals(undos, " to restore")));
        lines.addAll(changes(undos, "to restore", Severity.WARN));
        if (undos.stream().anyMatch(undo -> !undo.intent().creates().isEmpty())) {
            lines.add(Line.info("Keys that remediation created are removed where they are empty by then."));
        }
        return List.copyOf(lines);
    }

    /** What was done. */
    public List<Line> after(Undone undone) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.info(totals(undone.undos(), " restored")));
        lines.addAll(changes(undone.undos(), "restored", Severity.ERROR));
        undone.problems().forEach(problem -> lines.add(Line.error(Printable.sentence(problem))));
        if (undone.isComplete()) {
            lines.add(Line.info("Every setting is as it was before the remediation."));
        }
        if (count(undone.undos(), Undo.Moved.class) > 0) {
            lines.add(Line.error("What has changed since is left as it is, somebody may rely on it: decide which value"
                    + " is right, and set it by hand."));
        }
        if (count(undone.undos(), Undo.Failed.class) > 0 || !undone.problems().isEmpty()) {
            lines.add(Line.error("What failed can be tried again: put right what is said above, then roll " + journal
                    + " back once more."));
        }
        return List.copyOf(lines);
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

    private static List<Line> changes(List<Undo> undos, String restored, Severity moved) {
        List<ChangeList.Row> rows =
                undos.stream().map(undo -> row(undo, restored, moved)).toList();
        return new ChangeList(Map.of(), List.of()).lines(rows, "the journal");
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
