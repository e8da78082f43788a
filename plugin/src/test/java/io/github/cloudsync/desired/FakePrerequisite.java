package io.github.cloudsync.desired;

import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Evidence;
import io.github.cloudsync.model.Prerequisite;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RegistryValue;
import io.github.cloudsync.model.Verdict;
import java.util.List;
import java.util.Set;

/** A prerequisite as the reader sees it, of a kind that the catalogue does not have. */
record FakePrerequisite(String id, Set<String> thresholds, List<RegistryKey> owns, List<RegistryValue> decides)
        implements Prerequisite {
    /** One with thresholds and no keys, which no baseline names. */
    static Prerequisite withThresholds(String id, String... names) {
        return new FakePrerequisite(id, Set.of(names), List.of(), List.of());
    }

    @Override
    public String title() {
        return id;
    }

    @Override
    public Verdict verify(Evidence evidence, DesiredState desired) {
        throw new UnsupportedOperationException("the reader verifies nothing");
    }
}
