package io.github.cloudsync.desired;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.Arrays;
import java.util.List;

/** A prerequisite as the reader sees it, of a kind that the catalogue does not have. */
record FakePrerequisite(String id, List<Option<?>> options, List<RegistryKey> owns, List<RegistryValue> decides)
        implements Prerequisite {
    /** One with thresholds and no keys, which no baseline names. */
    static Prerequisite withThresholds(String id, String... names) {
        return new FakePrerequisite(
                id,
                Arrays.stream(names)
                        .<Option<?>>map(name -> Option.atLeast(name, 0, "A number."))
                        .toList(),
                List.of(),
                List.of());
    }

    @Override
    public String title() {
        return id;
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        throw new UnsupportedOperationException("the reader verifies nothing");
    }
}
