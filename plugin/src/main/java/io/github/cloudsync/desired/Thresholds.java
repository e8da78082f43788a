package io.github.cloudsync.desired;

import io.github.cloudsync.model.Prerequisite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The numbers of a prerequisite, by their names. Whether a number is stricter than another only the prerequisite knows. */
final class Thresholds {
    /** Every whole number that JSON and Java read alike (RFC 8259, section 6). */
    private static final long MAX = (1L << 53) - 1;

    private Thresholds() {}

    /**
     * Reads the thresholds of a user's file. Each is the least that passes, so one below the baseline's would loosen it.
     */
    static Map<String, Long> tighten(
            YamlNode node, Prerequisite prerequisite, Map<String, Long> baseline, Problems problems) {
        Map<String, Long> given = read(node, prerequisite, problems);
        baseline.forEach((name, least) -> {
            if (given.getOrDefault(name, least) < least) {
                problems.add(
                        node.at(),
                        name + " of '" + prerequisite.id() + "' is " + least
                                + " in the baseline and cannot be loosened to " + given.get(name)
                                + "; waive the prerequisite instead, with a reason and a last day");
            }
        });
        return given;
    }

    static Map<String, Long> read(YamlNode node, Prerequisite prerequisite, Problems problems) {
        List<String> names = prerequisite.thresholds().stream().sorted().toList();
        if (names.isEmpty()) {
            problems.add(node.at(), "'" + prerequisite.id() + "' has no thresholds; remove them");
            return Map.of();
        }
        Fields fields = Fields.of(node, "the thresholds of '" + prerequisite.id() + "'", names, problems);
        Map<String, Long> thresholds = new LinkedHashMap<>();
        for (String name : names) {
            fields.get(name)
                    .flatMap(number -> new ScalarReader(problems).wholeNumber(number, name, 0, MAX))
                    .ifPresent(number -> thresholds.put(name, number));
        }
        return thresholds;
    }
}
