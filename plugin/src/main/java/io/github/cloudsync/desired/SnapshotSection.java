package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.SnapshotTerms;
import java.util.List;

/** The section {@code snapshot}: where the recording of a host is, and how old it may be. */
final class SnapshotSection {
    static final String KEY = "snapshot";

    private static final String PATH = "path";
    private static final String MAXIMUM_AGE = "maximumAge";

    private final Problems problems;
    private final ScalarReader scalars;

    SnapshotSection(Problems problems) {
        this.problems = problems;
        scalars = new ScalarReader(problems);
    }

    /** @param hosts what {@link FleetSection} says, beside which this stands */
    SnapshotTerms read(YamlNode node, List<String> hosts) {
        Fields fields = Fields.of(node, KEY, List.of(PATH, MAXIMUM_AGE), problems);
        return new SnapshotTerms(
                fields.get(PATH).flatMap(path -> scalars.path(path, PATH)),
                fields.get(MAXIMUM_AGE)
                        .flatMap(age -> scalars.age(age, MAXIMUM_AGE))
                        .orElse(SnapshotTerms.DEFAULT_MAXIMUM_AGE),
                hosts);
    }
}
