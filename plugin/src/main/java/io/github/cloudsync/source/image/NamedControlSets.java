package io.github.cloudsync.source.image;

import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The control sets that the key {@code Select} of a SYSTEM hive names and that Windows may be started with.
 *
 * <p>{@code Default} is the one of the next start, {@code Current} the one of the last, {@code LastKnownGood} the one to
 * fall back to; they differ after a start that failed, and after the repair of an image. {@code Failed} names one that
 * Windows is not started with any more.
 *
 * @param names such as {@code ControlSet001}, each once, that of the next start first
 */
record NamedControlSets(List<String> names) {
    NamedControlSets {
        names = List.copyOf(names);
    }

    /**
     * Reads them.
     *
     * @throws HostException if one of them is not there, but for the one to fall back to: Windows could not either
     */
    static NamedControlSets of(Hive system, Path file) throws HiveException, HostException {
        List<String> names = new ArrayList<>();
        // A hive that Windows has written has both. What lacks one, as a sample may, starts with the other.
        if (system.value("Select", "Default").isPresent()) {
            names.add(required(system, file, "Default"));
        }
        names.add(required(system, file, "Current"));
        Optional<String> fallback = named(system, "LastKnownGood");
        if (fallback.isPresent() && system.keyExists(fallback.get())) {
            names.add(fallback.get());
        }
        return new NamedControlSets(names.stream().distinct().toList());
    }

    private static String required(Hive system, Path file, String role) throws HiveException, HostException {
        Optional<String> name = named(system, role);
        if (name.isEmpty() || !system.keyExists(name.get())) {
            throw new HostException(
                    file + " does not say which control set is the "
                            + (role.equals("Default") ? "one of the next start" : "current one") + ": Select\\" + role
                            + " is "
                            + name.map(n -> "the number of " + n + ", which is not there")
                                    .orElse("missing or no number of one")
                            + ".",
                    "It is not the SYSTEM hive of an installed Windows; cloudsync.image must name the folder that holds"
                            + " the image's Windows folder.");
        }
        return name.get();
    }

    private static Optional<String> named(Hive system, String role) throws HiveException {
        OptionalLong number = system.value("Select", role)
                .map(value -> RegistryData.of(value.type(), value.data()).asDword())
                .orElse(OptionalLong.empty());
        // Three digits is what the names of control sets have.
        return number.isPresent() && number.getAsLong() >= 1 && number.getAsLong() <= 999
                ? Optional.of(String.format(Locale.ROOT, "ControlSet%03d", number.getAsLong()))
                : Optional.empty();
    }
}
