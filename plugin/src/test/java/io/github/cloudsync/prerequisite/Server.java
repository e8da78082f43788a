package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;

/** A Windows Server in memory, as a table of a test describes it. */
final class Server {
    static final RegistryKey VERSION = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    static final RegistryValue BUILD = VERSION.value("CurrentBuildNumber");
    static final RegistryValue PRODUCT_TYPE = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions")
            .value("ProductType");

    private Server() {}

    static MemoryHost ofBuild(String build, String productType) {
        return with(with(new MemoryHost(), BUILD, build), PRODUCT_TYPE, productType);
    }

    /** Sets a value as a table writes it: {@code -} is absent, digits a REG_DWORD, and text in quotes a REG_SZ. */
    static MemoryHost with(MemoryHost host, RegistryValue value, String cell) {
        if (cell.equals("-")) {
            return host;
        }
        return host.with(
                value,
                cell.startsWith("'")
                        ? RegistryData.text(cell.substring(1, cell.length() - 1))
                        : RegistryData.dword(Long.decode(cell)));
    }
}
