package io.github.cloudsync.engine;

import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.Locale;
import java.util.Optional;

/** What a host calls itself, read from its registry, so that it is the same for a live host, an image and a snapshot. */
public final class Hosts {
    private static final RegistryKey NAME =
            RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName");
    private static final RegistryKey VERSION = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    private static final RegistryKey CRYPTOGRAPHY = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Cryptography");

    private Hosts() {}

    public static HostDescription describe(HostFacts any) {
        HostFacts host = EveryControlSet.of(any).hosts().get(0);
        String name = text(host, NAME, "ComputerName").orElse("a host without a name");
        String product = text(host, VERSION, "ProductName").orElse("Windows of unknown edition");
        String build = text(host, VERSION, "CurrentBuildNumber")
                .map(b -> ", build " + b + updateRevision(host))
                .orElse("");
        return new HostDescription(name, product + build);
    }

    /** The part behind the dot in 17763.3151. */
    private static String updateRevision(HostFacts host) {
        return host.value(VERSION.value("UBR"))
                .seen()
                .map(data -> data.asDword())
                .filter(number -> number.isPresent())
                .map(number -> "." + number.getAsLong())
                .orElse("");
    }

    /** What Windows drew for this installation, in upper case; two hosts that have the same are one, or copies of one. */
    public static Optional<String> machineGuid(HostFacts host) {
        return text(host, CRYPTOGRAPHY, "MachineGuid").map(guid -> guid.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> text(HostFacts host, RegistryKey key, String name) {
        return host.value(key.value(name)).seen().flatMap(RegistryData::asText).filter(text -> !text.isBlank());
    }
}
