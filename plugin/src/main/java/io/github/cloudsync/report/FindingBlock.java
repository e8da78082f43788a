package io.github.cloudsync.report;

import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Findings;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.nio.file.Path;
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

    static List<String> lines(Findings all, String complete) {
        List<Finding> findings = all.first();
        List<String> lines = new ArrayList<>();
        List<Finding> shown = findings.subList(0, Math.min(MOST, findings.size()));
        for (int start = 0, end; start < shown.size(); start = end) {
            String key = key(shown.get(start));
            end = start + 1;
            while (end < shown.size() && key(shown.get(end)).equals(key)) {
                end++;
            }
            lines.addAll(group(key, shown.subList(start, end)));
        }
        if (all.count() > shown.size()) {
            String file = all.all().map(Path::toString).orElse(complete);
            lines.add(INDENT + Section.leftOut(all.count() - shown.size(), "finding", file));
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
        return List.of(Printable.value(name(observation)), comparison(observation));
    }

    static String comparison(Observation observation) {
        return "expected " + Printable.data(observation.expected()) + ", is " + Printable.data(observation.actual());
    }

    /** The key on whose line the finding's value stands below; empty where the place stands on one line. */
    private static String key(Finding finding) {
        return finding.observation().place() instanceof Place.OfSetting of
                ? of.setting().location().key().toString()
                : "";
    }

    /** What stands at the start of the finding's own line. */
    private static String name(Observation observation) {
        if (observation.place() instanceof Place.OfSetting of) {
            String name = of.setting().location().name();
            return name.isEmpty() ? "(default)" : name;
        }
        return observation.place().toString();
    }
}
