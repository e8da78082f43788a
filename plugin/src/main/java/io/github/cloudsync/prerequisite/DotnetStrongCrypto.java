package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.List;

/**
 * .NET Framework 4 programs of 64 bits use strong cryptography.
 *
 * <p>Unlike Schannel's switches this one is documented for the value 1 alone, so nothing else passes:
 * https://learn.microsoft.com/dotnet/framework/network-programming/tls
 */
final class DotnetStrongCrypto implements RegistryPrerequisite {
    static final RegistryKey KEY = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319");
    static final String NAME = "SchUseStrongCrypto";

    @Override
    public String id() {
        return "dotnet-strong-crypto";
    }

    @Override
    public String title() {
        return ".NET Framework 4 uses strong cryptography";
    }

    @Override
    public List<Expectation> expectations(Demand demand) {
        return List.of(Expectation.equalTo(KEY.value(NAME), RegistryData.dword(1)));
    }

    @Override
    public List<RegistryKey> owns() {
        return List.of(KEY);
    }

    @Override
    public List<RegistryValue> decides() {
        return List.of(KEY.value(NAME));
    }
}
