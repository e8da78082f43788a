package io.github.cloudsync.model.change;

import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.Setting;
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

    /**
     * The change of what was read. A prerequisite makes its changes so, and of the very reading that it judged: read a
     * second time, a value may have failed to be read, and would pass for absent.
     *
     * @throws IllegalArgumentException if nothing was seen, or if nothing would change
     */
    public static Change of(Setting setting, Reading<RegistryData> judged, Optional<RegistryData> after) {
        if (judged instanceof Reading.Present<RegistryData> || judged instanceof Reading.Absent<RegistryData>) {
            return new Change(setting, judged.seen(), after);
        }
        throw new IllegalArgumentException("no change of what was not seen: " + setting + " is " + judged.describe());
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
