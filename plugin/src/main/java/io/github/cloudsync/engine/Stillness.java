package io.github.cloudsync.engine;

import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import java.util.Optional;

/** Whether a setting is still exactly, type and bytes, as it was seen before. What cannot be read is not. */
final class Stillness {
    private Stillness() {}

    static boolean holds(Reading<RegistryData> actual, Optional<RegistryData> expected) {
        if (actual instanceof Reading.Present<RegistryData> present) {
            return expected.isPresent() && expected.get().equals(present.value());
        }
        return actual instanceof Reading.Absent<RegistryData> && expected.isEmpty();
    }
}
