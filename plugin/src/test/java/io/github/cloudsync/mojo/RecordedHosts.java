package io.github.cloudsync.mojo;

import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.source.image.SampleImage;
import io.github.cloudsync.source.memory.MemoryHost;
import io.github.cloudsync.source.snapshot.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots of hosts of which TLS 1.2 decides what they come to, and the goals on them. */
abstract class RecordedHosts {
    private static final String PROTOCOL =
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\";

    @TempDir
    Path folder;

    Path snapshots;
    Path desiredState;

    @BeforeEach
    void writeTheDesiredState() throws Exception {
        snapshots = Files.createDirectory(folder.resolve("snapshots"));
        desiredState = folder.resolve("cloudsync.yaml");
        desire("baseline: 2021-03\ntarget: snapshot\n");
    }

    /** Waives everything but TLS 1.2 for outgoing connections, so that a test decides what a host comes to. */
    void desire(String head) throws Exception {
        StringBuilder yaml = new StringBuilder(head + "waivers:\n");
        for (var prerequisite : Catalogue.all()) {
            if (!prerequisite.id().equals("tls12-client-enabled")) {
                yaml.append("  - {prerequisite: " + prerequisite.id()
                        + ", reason: not tested here, expires: 2099-01-01}\n");
            }
        }
        Files.writeString(desiredState, yaml);
    }

    Goal goal(AbstractMojo mojo, Path snapshot) {
        Goal goal = new Goal(mojo)
                .with("desiredState", desiredState.toString())
                .with("snapshot", snapshot.toString())
                .with("outputDirectory", folder.resolve("out").toFile());
        return mojo instanceof CheckMojo ? goal.with("reports", List.of("json", "junit")) : goal;
    }

    static MemoryHost host(String name, boolean tls) {
        RegistryKey client = RegistryKey.of(PROTOCOL + "Client");
        return new MemoryHost()
                .with(
                        RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName")
                                .value("ComputerName"),
                        RegistryData.text(name))
                .with(client.value("Enabled"), RegistryData.dword(tls ? 1 : 0))
                .with(client.value("DisabledByDefault"), RegistryData.dword(0));
    }

    Path record(String name, boolean tls, Duration age) {
        return Recorded.write(
                Recorded.of(host(name, tls), Instant.now().minus(age)),
                snapshots.resolve(name.toLowerCase(Locale.ROOT) + ".json"));
    }

    /** The same host, not running. */
    Path recordAsImage(String name) throws Exception {
        Path image = folder.resolve("images").resolve(name);
        Path content = Files.writeString(folder.resolve(name + ".reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
                "Current"=dword:00000001

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ComputerName\\ComputerName]
                "ComputerName"="%s"

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client]
                "Enabled"=dword:00000001
                "DisabledByDefault"=dword:00000000
                """.formatted(name));
        new SampleImage(image).take(List.of(content));
        Path file = snapshots.resolve(name.toLowerCase(Locale.ROOT) + ".json");
        goal(new SnapshotMojo(), file)
                .with("desiredState", folder.resolve("none.yaml").toString())
                .with("image", image.toFile())
                .run();
        return file;
    }
}
