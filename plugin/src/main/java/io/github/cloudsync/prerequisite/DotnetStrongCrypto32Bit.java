package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.List;

/** .NET Framework 4 programs of 32 bits use strong cryptography; the agent itself has 64. */
final class DotnetStrongCrypto32Bit implements RegistryPrerequisite {
    private static final RegistryKey KEY = DotnetStrongCrypto.KEY.in32BitView();

    @Override
    public String id() {
        return "dotnet-strong-crypto-32-bit";
    }

    @Override
    public String title() {
        return ".NET Framework 4 uses strong cryptography in 32-bit programs";
    }

    @Override
    public List<Expectation> expectations(Demand demand) {
        return List.of(Expectation.equalTo(KEY.value(DotnetStrongCrypto.NAME), RegistryData.dword(1)));
    }

    @Override
    public List<RegistryKey> owns() {
        return List.of(KEY);
    }

    @Override
    public List<RegistryValue> decides() {
        return List.of(KEY.value(DotnetStrongCrypto.NAME));
    }
}
