package io.github.cloudsync.report;

import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes as a diff in three levels: the prerequisite, the whole key, the value. */
final class ChangeList {
    /** A plan is there to be read before it is applied; this much of it fits a log. */
    private static final int MOST_LINES = 200;

    private static final String KEY_INDENT = "  ";
    private static final String VALUE_INDENT = "      ";

    private final Map<String, String> titles;
    private final Set<RegistryKey> created;

    /**
     * @param titles the titles of prerequisites by their ids; may lack some
     * @param created the keys that are missing and come into being with the changes
     */
    ChangeList(Map<String, String> titles, List<RegistryKey> created) {
        this.titles = titles;
        this.created = new LinkedHashSet<>(created);
    }

    /**
     * One value's line.
     *
     * @param mark a character that tells at a glance what happens to it
     * @param what what happens to it
     * @param result what became of it, or nothing
     */
    record Row(Severity severity, String prerequisite, RegistryValue value, String mark, String what, String result) {}

    static Map<String, String> titles(Report report) {
        return report.assessments().stream()
                .collect(Collectors.toMap(Assessment::id, Assessment::title, (one, other) -> one));
    }

    /** @param complete where all of the changes are */
    List<Line> lines(List<Row> rows, String complete) {
        Section section = new Section(MOST_LINES);
        Set<RegistryKey> announced = new LinkedHashSet<>();
        String prerequisite = "";
        for (int start = 0, end; start < rows.size(); start = end) {
            Row first = rows.get(start);
            end = start + 1;
            while (end < rows.size() && belongTogether(first, rows.get(end))) {
                end++;
            }
            List<Line> values = values(rows.subList(start, end));
            List<Line> block = new ArrayList<>();
            if (!prerequisite.equals(first.prerequisite())) {
                prerequisite = first.prerequisite();
                block.add(Line.info(heading(prerequisite)));
            }
            block.addAll(keys(first.value().key(), announced));
            block.add(values.get(0));
            section.add(1, block);
            values.subList(1, values.size()).forEach(line -> section.add(1, List.of(line)));
        }
        return section.lines("change", complete);
    }

    private static boolean belongTogether(Row one, Row other) {
        return one.prerequisite().equals(other.prerequisite())
                && one.value().key().equals(other.value().key());
    }

    private String heading(String prerequisite) {
        String title = titles.getOrDefault(prerequisite, "");
        return (Printable.value(prerequisite) + "  " + Printable.value(title)).strip();
    }

    /** The key, after the keys that have to be created on the way to it. */
    private List<Line> keys(RegistryKey key, Set<RegistryKey> announced) {
        List<Line> lines = new ArrayList<>();
        for (RegistryKey each : key.lineage()) {
            boolean isNew = created.contains(each);
            if (each.equals(key) || (isNew && !announced.contains(each))) {
                String mark = isNew && announced.add(each) ? "+ " : "  ";
                String newKey = mark.isBlank() ? "" : "  (new key)";
                lines.add(Line.info(KEY_INDENT + mark + Printable.value(each.toString()) + newKey));
            }
        }
        return lines;
    }

    private static List<Line> values(List<Row> rows) {
        Columns columns = new Columns(rows.stream().map(ChangeList::cells).toList());
        return rows.stream()
                .map(row -> new Line(row.severity(), VALUE_INDENT + columns.row(cells(row))))
                .toList();
    }

    private static List<String> cells(Row row) {
        String name = row.value().name();
        return List.of(
                row.mark() + " " + (name.isEmpty() ? "(default)" : Printable.value(name)), row.what(), row.result());
    }
}
