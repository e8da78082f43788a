package io.github.cloudsync.report;

import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.ArrayList;
import java.util.List;

/** What {@code explain} shows where nothing was asked for: every prerequisite there is, and how to read about one. */
public final class ConsoleIndex {
    private final Invocation invocation;

    public ConsoleIndex(Invocation invocation) {
        this.invocation = invocation;
    }

    public List<Line> lines(List<Prerequisite> prerequisites) {
        List<List<String>> rows = prerequisites.stream()
                .map(prerequisite -> List.of(prerequisite.id(), prerequisite.title()))
                .toList();
        Columns columns = new Columns(rows);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.info("cloudsync knows " + Totals.counted(rows.size(), "prerequisite") + ":"));
        rows.forEach(row -> lines.add(Line.info("    " + columns.row(row))));
        lines.add(Line.info("Run "
                + invocation.with("id", prerequisites.get(0).id()).quoted("explain") + " to read about one of them."));
        return List.copyOf(lines);
    }
}
