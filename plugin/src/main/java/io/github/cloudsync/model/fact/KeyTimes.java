package io.github.cloudsync.model.fact;

import io.github.cloudsync.model.registry.RegistryKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When keys were last written, to 100 nanoseconds as Windows keeps it; empty for a key that is not there. An image that
 * bears the very times that a remediation left in it is that image, and no copy of what it was before.
 */
public record KeyTimes(Map<RegistryKey, Optional<Instant>> times) {
    /** No key at all. */
    public static final KeyTimes NONE = new KeyTimes(Map.of());

    public KeyTimes {
        times = Map.copyOf(times);
    }

    /** As the host has them now; what cannot be read is left out. */
    public static KeyTimes of(Iterable<RegistryKey> keys, HostFacts host) {
        Map<RegistryKey, Optional<Instant>> times = new LinkedHashMap<>();
        for (RegistryKey key : keys) {
            Reading<Instant> written = host.lastWritten(key);
            if (written instanceof Reading.Present<Instant> || written instanceof Reading.Absent<Instant>) {
                times.put(key, written.seen());
            }
        }
        return new KeyTimes(times);
    }

    /** Those keys that are there and have another time than before. */
    public KeyTimes changedSince(KeyTimes before) {
        Map<RegistryKey, Optional<Instant>> changed = new LinkedHashMap<>();
        times.forEach((key, time) -> {
            if (time.isPresent() && !time.equals(before.times.get(key))) {
                changed.put(key, time);
            }
        });
        return new KeyTimes(changed);
    }

    public boolean isEmpty() {
        return times.isEmpty();
    }
}
