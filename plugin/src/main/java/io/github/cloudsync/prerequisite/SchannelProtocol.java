package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.TlsMode;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.List;

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

    private SchannelProtocol() {}

    static List<RegistryValue> switches(RegistryKey side) {
        return List.of(side.value("Enabled"), side.value("DisabledByDefault"));
    }

    static List<Expectation> enabled(RegistryKey side, DesiredState desired) {
        Expectation enabled = Expectation.on(side.value("Enabled"));
        Expectation notDisabled = Expectation.off(side.value("DisabledByDefault"));
        return desired.tls() == TlsMode.EFFECTIVE
                ? List.of(enabled.orAbsent(), notDisabled.orAbsent())
                : List.of(enabled, notDisabled);
    }
}
