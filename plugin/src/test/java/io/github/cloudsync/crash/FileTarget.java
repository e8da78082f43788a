package io.github.cloudsync.crash;

import io.github.cloudsync.app.Audience;
import io.github.cloudsync.app.JournalPlace;
import io.github.cloudsync.app.OpenableTarget;
import io.github.cloudsync.app.View;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.source.memory.MemoryHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A machine whose registry is a file in a folder, and its journals beside it. */
record FileTarget(Path folder) implements OpenableTarget {
    /** What every server has, by which a remediation knows that it is one, and which one. */
    static MemoryHost server() {
        return new MemoryHost()
                .with(
                        RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions")
                                .value("ProductType"),
                        RegistryData.text("ServerNT"))
                .with(
                        RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion")
                                .value("CurrentBuildNumber"),
                        RegistryData.text("20348"))
                .with(
                        RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Cryptography")
                                .value("MachineGuid"),
                        RegistryData.text("26b8c987-9e28-4d76-a009-5408a68411c3"));
    }

    static Path registry(Path folder) {
        return folder.resolve("registry");
    }

    @Override
    public Target kind() {
        return Target.LOCAL;
    }

    @Override
    public View view(Audience audience) {
        return View.of(host(audience));
    }

    @Override
    public Host host(Audience audience) {
        try {
            return new FileHost(registry(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public JournalPlace journals() {
        return new JournalPlace(folder.resolve("journal"), folder.resolve("journal"), false);
    }

    @Override
    public String name(HostDescription host) {
        return host.name();
    }
}
