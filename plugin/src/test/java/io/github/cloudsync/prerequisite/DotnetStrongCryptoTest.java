package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import org.junit.jupiter.api.Test;

class DotnetStrongCryptoTest {
    private static final RegistryKey KEY = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319");
    private static final RegistryValue VALUE = KEY.value("SchUseStrongCrypto");

    @Test
    void absentIsNotMetAndIsFixed() throws Exception {
        Examined.on(new MemoryHost(), new DotnetStrongCrypto(), Desired.everything())
                .finds(new Sighting(VALUE.toString(), "1", "absent"))
                .whenFixed()
                .isMet();
    }

    @Test
    void onlyTheDocumentedValuePasses() throws Exception {
        Examined.on(
                        new MemoryHost().with(VALUE, RegistryData.dword(0xFFFFFFFFL)),
                        new DotnetStrongCrypto(),
                        Desired.everything())
                .finds(new Sighting(VALUE.toString(), "1", "0xFFFFFFFF"))
                .whenFixed()
                .isMet();
    }

    @Test
    void theTwoViewsAreTwoPrerequisites() throws Exception {
        MemoryHost host = new MemoryHost().with(VALUE, RegistryData.dword(1));
        Examined.on(host, new DotnetStrongCrypto(), Desired.everything()).isMet();
        Examined.on(host, new DotnetStrongCrypto32Bit(), Desired.everything())
                .finds(new Sighting(KEY + " (32-bit view)  SchUseStrongCrypto", "1", "absent"))
                .whenFixed()
                .isMet();
    }

    @Test
    void aValueTheDesiredStateAsksForIsDemandedToo() throws Exception {
        RegistryValue more = KEY.value("SystemDefaultTlsVersions");
        Examined.on(
                        new MemoryHost().with(VALUE, RegistryData.dword(1)),
                        new DotnetStrongCrypto(),
                        Desired.asking(new RequestedValue(more, RegistryData.dword(1))))
                .finds(new Sighting(more.toString(), "1", "absent"))
                .whenFixed()
                .isMet();
    }
}
