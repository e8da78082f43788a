package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Lists;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Attestation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The section {@code attestations}: what no program can see, vouched for by a person. */
final class AttestationsSection {
    static final String KEY = "attestations";

    private static final String STATEMENT = "statement";
    private static final String BY = "by";
    private static final String ON = "on";
    private static final String VALID_UNTIL = "validUntil";

    private final Problems problems;
    private final ScalarReader scalars;
    private final PrerequisiteField prerequisites;

    AttestationsSection(KnownPrerequisites known, Problems problems) {
        this.problems = problems;
        scalars = new ScalarReader(problems);
        prerequisites = new PrerequisiteField("attested", known, problems);
    }

    List<Attestation> read(YamlNode section) {
        List<Attestation> attestations = new ArrayList<>();
        for (YamlNode node : Lists.of(section, KEY, problems)) {
            attestation(node).ifPresent(attestations::add);
        }
        return attestations;
    }

    private Optional<Attestation> attestation(YamlNode node) {
        Fields fields = Fields.of(
                node,
                "an attestation",
                List.of(PrerequisiteField.KEY, STATEMENT, BY, ON, VALID_UNTIL),
                List.of(),
                problems);
        Optional<String> id = prerequisites.read(fields);
        Optional<String> statement = fields.get(STATEMENT).flatMap(n -> scalars.text(n, STATEMENT));
        Optional<String> by = fields.get(BY).flatMap(n -> scalars.text(n, BY));
        Optional<LocalDate> on = fields.get(ON).flatMap(n -> scalars.date(n, ON));
        Optional<LocalDate> until = fields.get(VALID_UNTIL)
                .flatMap(n -> scalars.date(n, VALID_UNTIL).filter(end -> isNotBefore(on, end, n)));
        if (id.isEmpty() || statement.isEmpty() || by.isEmpty() || on.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Attestation(id.get(), statement.get(), by.get(), on.get(), until.get()));
    }

    private boolean isNotBefore(Optional<LocalDate> on, LocalDate until, YamlNode node) {
        if (on.isPresent() && until.isBefore(on.get())) {
            problems.add(node.at(), VALID_UNTIL + " is " + until + ", before the day it was attested, " + on.get());
            return false;
        }
        return true;
    }
}
