package io.github.cloudsync.source.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.source.memory.MemoryHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a snapshot says of itself is read without its facts, and held against them when it is read whole. */
class SnapshotHeadTest {
    private static final String GUID = "6f1d0e2a-0000-4b5c-9d1e-1a2b3c4d5e6f";
    private static final String UPPER = "6F1D0E2A-0000-4B5C-9D1E-1A2B3C4D5E6F";

    @TempDir
    private Path folder;

    @Test
    void isReadWithoutTheFacts() throws Exception {
        Path file = recorded();
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.indexOf("\"facts\"")) + "\"facts\": nonsense");

        assertThat(SnapshotFile.head(file))
                .isEqualTo(new SnapshotHead("a host without a name", Optional.of(UPPER), false));
    }

    @Test
    void thatIsNotTrueIsRefusedWhereItIsReadWhole() throws Exception {
        Path file = recorded();
        String text = Files.readString(file);
        for (String other : new String[] {"null", "\"" + UPPER.replace('6', '7') + "\""}) {
            Files.writeString(file, text.replace("\"" + UPPER + "\"", other));
            assertThatExceptionOfType(CloudsyncException.class)
                    .isThrownBy(() -> SnapshotFile.read(file))
                    .withMessageContaining("its head names another MachineGuid than its facts");
        }
    }

    @Test
    void ofTheFirstVersionIsFoundInTheFacts() throws Exception {
        Path file = recorded();
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"formatVersion\": 2", "\"formatVersion\": 1")
                        .replaceAll("  \"machineGuid\": .*\n  \"directories\": .*\n", ""));

        assertThat(SnapshotFile.head(file).machineGuid()).contains(UPPER);
        assertThat(SnapshotFile.read(file).directories()).isEmpty();
    }

    @Test
    void ofWhatIsNoSnapshotSaysWhatIsWrong() throws Exception {
        Path file = Files.writeString(folder.resolve("x.json"), "{\"format\": \"other\"}");
        assertThatExceptionOfType(CloudsyncException.class)
                .isThrownBy(() -> SnapshotFile.head(file))
                .withMessageContaining("it does not begin with \"format\": \"cloudsync-snapshot\"");
    }

    private Path recorded() throws IOException {
        MemoryHost host = new MemoryHost()
                .with(
                        RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Cryptography")
                                .value("MachineGuid"),
                        RegistryData.text(GUID));
        return Recorded.write(Recorded.of(host), folder.resolve("host.json"));
    }
}
