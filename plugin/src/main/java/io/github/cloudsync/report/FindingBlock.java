package io.github.cloudsync.report;

import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The findings of one prerequisite as indented lines.
 *
 * <p>A registry key stands whole on a line of its own, to be pasted into the address bar of regedit, with its values
 * below; anything else stands on one line with what was expected.
 */
final class FindingBlock {
    /** Some prerequisites look at thousands of things. */
    private static final int MOST = 10;

    private static final String INDENT = "    ";

    private FindingBlock() {}

    static List<String> lines(List<Finding> findings, String complete) {
        List<String> lines = new ArrayList<>();
        List<Finding> shown = findings.subList(0, Math.min(MOST, findings.size()));
        for (int start = 0, end; start < shown.size(); start = end) {
            Place place = Place.of(shown.get(start).observation());
            end = start + 1;
            while (end < shown.size()
                    && Place.of(shown.get(end).observation()).key().equals(place.key())) {
                end++;
            }
            lines.addAll(group(place.key(), shown.subList(start, end)));
        }
        if (findings.size() > MOST) {
            lines.add(INDENT + Section.leftOut(findings.size() - MOST, "finding", complete));
        }
        return lines;
    }

    private static List<String> group(String key, List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        String indent = INDENT;
        if (!key.isEmpty()) {
            lines.add(INDENT + Printable.value(key));
            indent = INDENT + INDENT;
        }
        List<List<String>> rows =
                findings.stream().map(f -> row(f.observation())).toList();
        Columns columns = new Columns(rows);
        for (int i = 0; i < rows.size(); i++) {
            lines.add(indent + columns.row(rows.get(i)));
            String advice = findings.get(i).advice().orElse("");
            boolean repeated = i + 1 < rows.size()
                    && Objects.equals(advice, findings.get(i + 1).advice().orElse(""));
            if (!advice.isEmpty() && !repeated) {
                lines.add(indent + INDENT + Printable.sentence(advice));
            }
        }
        return lines;
    }

    private static List<String> row(Observation observation) {
        return List.of(Printable.value(Place.of(observation).name()), comparison(observation));
    }

    static String comparison(Observation observation) {
        return "expected " + Printable.data(observation.expected()) + ", is " + Printable.data(observation.actual());
    }

    /** Where an observation was made, taken apart for the eye only. */
    private record Place(String key, String name) {
        /** A registry value is written as its key, two blanks and its name. */
        static Place of(Observation observation) {
            String setting = observation.setting();
            int gap = setting.lastIndexOf("  ");
            boolean registry = gap > 0 && (setting.startsWith("HKLM\\") || setting.startsWith("HKU\\"));
            return registry ? new Place(setting.substring(0, gap), setting.substring(gap + 2)) : new Place("", setting);
        }
    }
}
