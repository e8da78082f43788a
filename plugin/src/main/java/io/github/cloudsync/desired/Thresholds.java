package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Position;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Threshold;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of a prerequisite, by their names. */
final class Thresholds {
    /** Every whole number that JSON and Java read alike (RFC 8259, section 6). */
    private static final long MAX = (1L << 53) - 1;

    private Thresholds() {}

    /**
     * Reads the thresholds of a user's file, none of which may be looser than the number it takes the place of: that of
     * the baseline, or the prerequisite's own where the baseline has none.
     */
    static Map<String, Long> tighten(
            YamlNode node, Prerequisite prerequisite, Map<String, Long> baseline, Problems problems) {
        return read(node, prerequisite, problems, (threshold, number, at) -> {
            Long ofBaseline = baseline.get(threshold.name());
            boolean given = ofBaseline != null;
            long inForce = ofBaseline == null ? threshold.standard() : ofBaseline;
            if (threshold.isLooser(number, inForce)) {
                problems.add(
                        at,
                        threshold.name() + " of '" + prerequisite.id() + "' is " + inForce
                                + (given ? " in the baseline" : " where a baseline does not name it")
                                + " and cannot be loosened to " + number + ", since it is "
                                + (threshold.bound() == Threshold.Bound.LEAST ? "the least" : "the most")
                                + " that passes; waive the prerequisite instead, with a reason and a last day");
            }
        });
    }

    /** Reads the thresholds of a baseline, which may be any. */
    static Map<String, Long> read(YamlNode node, Prerequisite prerequisite, Problems problems) {
        return read(node, prerequisite, problems, (threshold, number, at) -> {});
    }

    private static Map<String, Long> read(YamlNode node, Prerequisite prerequisite, Problems problems, Judge judge) {
        List<String> names =
                prerequisite.thresholds().stream().map(Threshold::name).sorted().toList();
        if (names.isEmpty()) {
            problems.add(node.at(), "'" + prerequisite.id() + "' has no thresholds; remove them");
            return Map.of();
        }
        Fields fields = Fields.of(node, "the thresholds of '" + prerequisite.id() + "'", names, problems);
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Threshold threshold : prerequisite.thresholds()) {
            Optional<YamlNode> number = fields.get(threshold.name());
            number.map(n -> new ScalarReader(problems).wholeNumber(n, threshold.name(), 0, MAX))
                    .filter(Optional::isPresent)
                    .map(Optional::get)
                    .ifPresent(n -> {
                        numbers.put(threshold.name(), n);
                        judge.look(threshold, n, number.get().at());
                    });
        }
        return numbers;
    }

    /** Looks at a number that was read. */
    private interface Judge {
        void look(Threshold threshold, long number, Position at);
    }
}
