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
