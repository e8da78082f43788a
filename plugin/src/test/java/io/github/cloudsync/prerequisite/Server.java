package io.github.cloudsync.prerequisite;

import io.github.cloudsync.host.memory.MemoryHost;
import io.github.cloudsync.model.RegistryData;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RegistryValue;

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
