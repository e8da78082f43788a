package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Choice;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Home;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One side of TLS 1.2 in Schannel, the TLS library of Windows.
 *
 * <p>A side is on when {@code Enabled} is not 0 and {@code DisabledByDefault} is 0. Windows Server 2012 and later have
 * it on where the values are missing, which counts in the mode {@code effective} only:
 * https://learn.microsoft.com/windows-server/security/tls/tls-registry-settings
 */
final class SchannelProtocol {
    static final RegistryKey TLS_1_2 =
            RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2");
    static final RegistryKey CLIENT = TLS_1_2.child("Client");
    static final RegistryKey SERVER = TLS_1_2.child("Server");

    /** Which of the two counts as enabled, for both sides. */
    static final Choice<TlsMode> MODE = Option.oneOf(
            "tls",
            Home.TOP_LEVEL,
            words(),
            TlsMode.EXPLICIT,
            "When TLS 1.2 counts as enabled. explicit: the registry values that Microsoft's page asks for must be there."
                    + " effective: the system's default counts too, which on Windows Server 2016 and later is enabled.");

    private SchannelProtocol() {}

    private static Map<String, TlsMode> words() {
        Map<String, TlsMode> words = new LinkedHashMap<>();
        for (TlsMode mode : TlsMode.values()) {
            words.put(mode.name().toLowerCase(Locale.ROOT), mode);
        }
        return words;
    }

    static List<RegistryValue> switches(RegistryKey side) {
        return List.of(side.value("Enabled"), side.value("DisabledByDefault"));
    }

    static List<Expectation> enabled(RegistryKey side, Demand demand) {
        Expectation enabled = Expectation.on(side.value("Enabled"));
        Expectation notDisabled = Expectation.off(side.value("DisabledByDefault"));
        return demand.value(MODE) == TlsMode.EFFECTIVE
                ? List.of(enabled.orAbsent(), notDisabled.orAbsent())
                : List.of(enabled, notDisabled);
    }
}
