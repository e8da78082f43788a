package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Lists;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The section {@code waivers}: what is accepted as not met, why and until when. */
final class WaiversSection {
    static final String KEY = "waivers";

    private static final String REASON = "reason";
    private static final String EXPIRES = "expires";
    private static final String APPROVER = "approver";

    private final Problems problems;
    private final ScalarReader scalars;
    private final PrerequisiteField prerequisites;

    WaiversSection(KnownPrerequisites known, Problems problems) {
        this.problems = problems;
        scalars = new ScalarReader(problems);
        prerequisites = new PrerequisiteField("waived", known, problems);
    }

    List<Waiver> read(YamlNode section) {
        List<Waiver> waivers = new ArrayList<>();
        for (YamlNode node : Lists.of(section, KEY, problems)) {
            waiver(node).ifPresent(waivers::add);
        }
        return waivers;
    }

    private Optional<Waiver> waiver(YamlNode node) {
        Fields fields = Fields.of(
                node, "a waiver", List.of(PrerequisiteField.KEY, REASON, EXPIRES), List.of(APPROVER), problems);
        Optional<String> id = prerequisites.read(fields);
        Optional<String> reason = fields.get(REASON).flatMap(n -> scalars.text(n, REASON));
        Optional<LocalDate> expires = fields.get(EXPIRES).flatMap(n -> scalars.date(n, EXPIRES));
        Optional<String> approver = fields.get(APPROVER).flatMap(n -> scalars.text(n, APPROVER));
        if (id.isEmpty() || reason.isEmpty() || expires.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Waiver(id.get(), reason.get(), expires.get(), approver));
    }
}
