package io.github.cloudsync.model.fact;

import io.github.cloudsync.model.registry.RegistryKey;
import java.util.List;

/**
 * The mark that a running Windows owes a restart: a key in memory only ({@code REG_OPTION_VOLATILE}), which a host sets
 * before it writes a setting that programs take over at a restart, and which nothing but a restart removes.
 *
 * <p>It needs no clock, so neither a clock that was set nor a machine that was paused can make it look old. It is no
 * part of an undo: a rollback writes the same settings, and owes a restart as well. The number of the start, {@code PrefetchParameters\BootId}, is
 * noted in the journal and decides nothing: the journal is no fact of the machine, and where Windows does not count a start,
 * an equal number would ask for a restart for ever.
 */
public final class RestartMark {
    /** The mark; its key above is made in memory as well where there is none. */
    public static final RegistryKey KEY = RegistryKey.of("HKLM\\SOFTWARE\\cloudsync-maven-plugin\\RestartOwed");

    /** The settings of Schannel and of .NET that programs read when they start, and what lies below. */
    private static final List<RegistryKey> SETTINGS = List.of(
            RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL"),
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework"),
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework").in32BitView());

    private RestartMark() {}

    /** Whether a restart is owed once something in this key has changed. */
    public static boolean isOwedFor(RegistryKey key) {
        return SETTINGS.stream().anyMatch(settings -> settings.contains(key));
    }
}
