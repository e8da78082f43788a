package io.github.cloudsync.source.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveValue;
import io.github.cloudsync.source.HostContractTest;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An offline image keeps the contract of every host, and maps what a running Windows would map. */
class ImageHostTest extends HostContractTest {
    private static final String TLS = "\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client";
    private static final RegistryValue ENABLED = RegistryKey.of(
                    "HKLM\\SYSTEM\\ControlSet001\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client")
            .value("Enabled");

    @TempDir
    Path folder;

    @Override
    protected Host open() throws Exception {
        image("Windows/System32/config", 1);
        return ImageHost.openForWriting(folder);
    }

    @Test
    void eachControlSetThatSelectNamesIsOneThatWindowsMayStartWith() throws Exception {
        Path config = image("sets/Windows/System32/config", 1);
        Path sets = folder.resolve("sets");
        select(config, Map.of());
        assertThat(controlSets(sets)).containsExactly("ControlSet001");
        select(config, Map.of("Default", 2, "LastKnownGood", 7));
        assertThat(controlSets(sets))
                .as("in the order of their starting")
                .containsExactly("ControlSet002", "ControlSet001", "ControlSet007");
        select(config, Map.of("Default", 1, "Failed", 2, "LastKnownGood", 1));
        assertThat(controlSets(sets)).containsExactly("ControlSet001");
        try (Hive system = Hive.openForWriting(config.resolve("SYSTEM"))) {
            system.set("Select", "LastKnownGood", HiveValue.dword(9));
            system.commit();
        }
        assertThat(controlSets(sets))
                .as("there is no ControlSet009 to fall back to")
                .containsExactly("ControlSet001");
    }

    @Test
    void thereIsNoCurrentControlSetToReadOrToWrite() throws Exception {
        Path config = image("two/Windows/System32/config", 1);
        select(config, Map.of("Default", 2));
        String none = "an image has no CurrentControlSet before it is started, it has ControlSet002 and ControlSet001";
        RegistryKey current = RegistryKey.of("HKLM\\System\\currentControlSet");
        try (ImageHost host = ImageHost.openForWriting(folder.resolve("two"))) {
            assertThat(host.value(current.child("Control").value("Enabled"))).isEqualTo(Reading.unreadable(none));
            assertThat(host.lastWritten(current)).isEqualTo(Reading.unreadable(none));
            assertThat(host.subkeys(current)).isEqualTo(Reading.unreadable(none));
            Change change = new Change(
                    current.child("Control").value("Enabled"), Optional.empty(), Optional.of(RegistryData.dword(1)));
            assertThatThrownBy(() -> host.write(change))
                    .hasMessage("Cannot write HKLM\\System\\currentControlSet\\Control: " + none + ".\n"
                            + "Nothing was changed there; this is a defect of the plugin, please report it.");
            host.write(new Change(ENABLED, Optional.empty(), Optional.of(RegistryData.dword(1))));
            host.commit();
        }
        try (Hive system = Hive.open(config.resolve("SYSTEM"))) {
            assertThat(system.value("ControlSet001" + TLS, "Enabled")).contains(HiveValue.dword(1));
            assertThat(system.keyExists("ControlSet002" + TLS)).isFalse();
            assertThat(system.keyExists("CurrentControlSet")).isFalse();
        }
    }

    @Test
    void aControlSetOfTheNextStartThatIsNotThereIsNamed() throws Exception {
        Path config = image("gone/Windows/System32/config", 1);
        try (Hive system = Hive.openForWriting(config.resolve("SYSTEM"))) {
            system.set("Select", "Default", HiveValue.dword(3));
            system.commit();
        }
        assertThatThrownBy(() -> ImageHost.openForReading(folder.resolve("gone")))
                .isInstanceOf(HostException.class)
                .hasMessageStartingWith(config.resolve("SYSTEM") + " does not say which control set is the one of the"
                        + " next start: Select\\Default is the number of ControlSet003, which is not there.");
        try (Hive system = Hive.openForWriting(config.resolve("SYSTEM"))) {
            system.set("Select", "Default", HiveValue.string("1"));
            system.commit();
        }
        assertThatThrownBy(() -> ImageHost.openForReading(folder.resolve("gone")))
                .hasMessageContaining("Select\\Default is missing or no number of one.");
    }

    @Test
    void filesAreFoundInAnyCaseAndUnknownWhereOnlyTheRegistryWasExtracted() throws Exception {
        Path config = image("whole/windows/SYSTEM32/config", 1);
        String module = "System32\\WindowsPowerShell\\v1.0\\powershell.exe";
        try (ImageHost host = ImageHost.openForReading(folder.resolve("whole"))) {
            assertThat(host.windowsFile(module))
                    .isEqualTo(Reading.unreadable("the image " + folder.resolve("whole")
                            + " has no Windows\\System32\\kernel32.dll, so it is not the whole of Windows; extract its"
                            + " other files, too"));
            Files.createFile(config.resolveSibling("Kernel32.DLL"));
            assertThat(host.windowsFile(module)).isEqualTo(Reading.absent());
            Path file = Files.createDirectories(config.resolveSibling("WindowsPowershell/V1.0"))
                    .resolve("PowerShell.exe");
            assertThat(host.windowsFile(module)).isEqualTo(Reading.absent());
            Files.createFile(file);
            assertThat(host.windowsFile(module)).isEqualTo(Reading.present(file.toString()));
        }
    }

    @Test
    void whatOnlyARunningMachineHasIsInapplicable() throws Exception {
        image("off/Windows/System32/config", 1);
        try (ImageHost host = ImageHost.openForReading(folder.resolve("off"))) {
            assertThat(host.bootTime()).isEqualTo(Reading.inapplicable("an offline image is not running"));
            assertThat(host.physicalMemory()).isInstanceOf(Reading.Inapplicable.class);
            assertThat(host.joinStatus()).isInstanceOf(Reading.Inapplicable.class);
            assertThat(host.serviceStart("VaultSvc")).isInstanceOf(Reading.Inapplicable.class);
            assertThat(host.callerGroups()).isInstanceOf(Reading.Inapplicable.class);
            assertThat(host.localAdministrators()).isInstanceOf(Reading.Inapplicable.class);
        }
    }

    @Test
    void aFolderInAnyCaseIsFound() throws Exception {
        image("odd/WINDOWS/system32/Config", 1);
        try (ImageHost host = ImageHost.openForReading(folder.resolve("odd"))) {
            assertThat(host.value(ENABLED)).isEqualTo(Reading.absent());
        }
    }

    @Test
    void whatAnImageCannotHaveIsInapplicable() throws Exception {
        image("plain/Windows/System32/config", 1);
        try (ImageHost host = ImageHost.openForReading(folder.resolve("plain"))) {
            assertThat(host.value(RegistryKey.of("HKLM\\SAM\\X").value("Y")))
                    .isEqualTo(Reading.inapplicable(
                            "only HKLM\\SYSTEM, HKLM\\SOFTWARE and the hives of users are looked at"
                                    + " in an offline image"));
            assertThat(host.environmentVariable("PATH"))
                    .isEqualTo(Reading.inapplicable("an offline image has no running process"));
            assertThat(host.elevated()).isEqualTo(Reading.inapplicable("an offline image has no running process"));
        }
    }

    @Test
    void nothingReachesTheDiskBeforeTheCommit() throws Exception {
        Path config = image("kept/Windows/System32/config", 1);
        byte[] before = Files.readAllBytes(config.resolve("SYSTEM"));
        try (ImageHost host = ImageHost.openForWriting(folder.resolve("kept"))) {
            host.write(new Change(ENABLED, Optional.empty(), Optional.of(RegistryData.dword(1))));
        }
        assertThat(Files.readAllBytes(config.resolve("SYSTEM"))).isEqualTo(before);
    }

    @Test
    void aFolderWithoutWindowsIsNamed() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> ImageHost.openForReading(empty))
                .isInstanceOf(HostException.class)
                .hasMessage("The image " + empty + " has no Windows in " + empty + ".\n"
                        + "cloudsync.image must name the folder that holds the image's Windows folder.");
    }

    @Test
    void aSystemHiveWithoutControlSetIsNamed() throws Exception {
        Path config = image("no/Windows/System32/config", 1);
        try (Hive system = Hive.openForWriting(config.resolve("SYSTEM"))) {
            system.deleteValue("Select", "Current");
            system.commit();
        }
        assertThatThrownBy(() -> ImageHost.openForReading(folder.resolve("no")))
                .hasMessageStartingWith(config.resolve("SYSTEM") + " does not say which control set is the current one:"
                        + " Select\\Current is missing or no number of one.");
    }

    @Test
    void aDirtyHiveIsRefusedByName() throws Exception {
        Path config = image("dirty/Windows/System32/config", 1);
        try (RandomAccessFile file =
                new RandomAccessFile(config.resolve("SOFTWARE").toFile(), "rw")) {
            file.seek(4);
            file.write(9);
        }
        assertThatThrownBy(() -> ImageHost.openForReading(folder.resolve("dirty")))
                .isInstanceOf(HostException.class)
                .hasMessageStartingWith(config.resolve("SOFTWARE") + ": ");
    }

    private List<String> controlSets(Path image) throws Exception {
        try (ImageHost host = ImageHost.openForReading(image)) {
            return host.controlSets().seen().orElseThrow();
        }
    }

    /** Sets what Select names beside the current control set, which is the first one. */
    private static void select(Path config, Map<String, Integer> numbers) throws Exception {
        try (Hive system = Hive.openForWriting(config.resolve("SYSTEM"))) {
            for (String role : List.of("Default", "Failed", "LastKnownGood")) {
                system.deleteValue("Select", role);
            }
            for (Map.Entry<String, Integer> each : numbers.entrySet()) {
                system.createKey(String.format("ControlSet%03d\\Control", each.getValue()));
                system.set("Select", each.getKey(), HiveValue.dword(each.getValue()));
            }
            system.commit();
        }
    }

    private Path image(String config, int controlSet) throws Exception {
        Path here = folder.resolve(config);
        if (!Files.exists(here)) {
            Files.createDirectories(here);
            Hive.createEmpty(here.resolve("SYSTEM"));
            Hive.createEmpty(here.resolve("SOFTWARE"));
            try (Hive system = Hive.openForWriting(here.resolve("SYSTEM"))) {
                system.createKey("ControlSet001\\Control");
                system.createKey(String.format("ControlSet%03d\\Control", controlSet));
                system.set("Select", "Current", HiveValue.dword(controlSet));
                system.commit();
            }
        }
        return here;
    }
}
