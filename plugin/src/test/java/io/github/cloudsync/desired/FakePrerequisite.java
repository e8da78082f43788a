package io.github.cloudsync.desired;

import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Evidence;
import io.github.cloudsync.model.Prerequisite;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RegistryValue;
import io.github.cloudsync.model.Verdict;
import java.util.List;
import java.util.Set;

/** A prerequisite as the reader sees it: its names and its keys, and nothing to verify. */
record FakePrerequisite(String id, Set<String> thresholds, List<RegistryKey> owns, List<RegistryValue> decides)
        implements Prerequisite {
    private static final String PROTOCOL =
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\";
    private static final RegistryKey DOTNET = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319");
    private static final RegistryKey SHELL =
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell");

    /** The ones the baselines name, in the order of the catalogue. */
    static List<Prerequisite> all() {
        return List.of(
                protocol("tls12-client-enabled", RegistryKey.of(PROTOCOL + "Client")),
                protocol("tls12-server-enabled", RegistryKey.of(PROTOCOL + "Server")),
                deciding("dotnet-strong-crypto", DOTNET, "SchUseStrongCrypto"),
                deciding("dotnet-strong-crypto-32-bit", DOTNET.in32BitView(), "SchUseStrongCrypto"),
                deciding("powershell-execution-policy", SHELL, "ExecutionPolicy"));
    }

    /** One with thresholds and no keys, which no baseline names. */
    static Prerequisite withThresholds(String id, String... names) {
        return new FakePrerequisite(id, Set.of(names), List.of(), List.of());
    }

    private static Prerequisite protocol(String id, RegistryKey key) {
        return new FakePrerequisite(
                id, Set.of(), List.of(key), List.of(key.value("Enabled"), key.value("DisabledByDefault")));
    }

    private static Prerequisite deciding(String id, RegistryKey key, String name) {
        return new FakePrerequisite(id, Set.of(), List.of(key), List.of(key.value(name)));
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
