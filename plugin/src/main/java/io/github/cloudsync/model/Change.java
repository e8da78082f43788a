package io.github.cloudsync.model;

import java.util.Optional;

/**
 * One value to be written, replaced or removed. Whether it creates or removes follows from which side is empty.
 *
 * @param before what must be there for the change to be made; empty if nothing may be there
 * @param after what will be there; empty if the value goes away
 */
public record Change(Setting setting, Optional<RegistryData> before, Optional<RegistryData> after) {
    /** @throws IllegalArgumentException if nothing would change */
    public Change {
        if (before.equals(after)) {
            throw new IllegalArgumentException("no change: " + setting);
        }
    }

    /** The change that takes this one back. */
    public Change inverse() {
        return new Change(setting, after, before);
    }

    /** The change as messages show it: {@code …\Client  Enabled: absent -> 1}. */
    @Override
    public String toString() {
        return setting + ": " + side(before) + " -> " + side(after);
    }

    private static String side(Optional<RegistryData> data) {
        return data.map(RegistryData::brief).orElse("absent");
    }
}
