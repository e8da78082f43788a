package io.github.cloudsync.source.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.source.memory.MemoryHost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotFileTest {
    private static final String HEAD = """
            {
              "format": "cloudsync-snapshot",
              "formatVersion": 1,
              "toolVersion": "0.1.0",
              "recorded": "2026-11-20T10:15:00Z",
              "source": "local",
              "host": "PROV01",
              "system": "Windows Server 2019",
              "facts": [
            """;
    private static final String TAIL = "\n  ]\n}\n";

    @TempDir
    private Path folder;

    private Path written(String text) throws Exception {
        return Files.writeString(folder.resolve("PROV01.json"), text);
    }

    private void isRefused(Path file, String reason) {
        assertThatExceptionOfType(CloudsyncException.class)
                .isThrownBy(() -> SnapshotFile.read(file))
                .withMessage("The snapshot " + file + " is refused: " + reason + ".\n"
                        + "Copy it again from where it was recorded, or record it anew with the goal 'snapshot' on the"
                        + " host.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"fact": "elevated", "of": [], "present": 1}                    | true or false was expected at $.facts[0].present
            {"fact": "elevated", "of": [], "absent": false}                 | absent can only be true at $.facts[0].absent
            {"fact": "elevated", "of": [], "missing": true}                 | an answer is present, absent, unreadable or inapplicable, and this is none of them, at $.facts[0].missing
            {"fact": "elevated", "of": []}                                  | a field was expected at $.facts[0].of
            {"fact": "elevated"}                                            | the field 'of' is missing at $.facts[0].fact
            {"of": [], "fact": "elevated", "absent": true}                  | the field 'fact' was expected at $.facts[0].of
            {"fact": "elevated", "of": [], "absent": true, "present": true} | there is an unknown field 'present' at $.facts[0].present
            {"fact": "elevated", "of": "x", "absent": true}                 | a list was expected at $.facts[0].of
            {"fact": "elevated", "of": [1], "absent": true}                 | a text was expected at $.facts[0].of[0]
            {"fact": "boot time", "of": [], "present": "yesterday"}         | a time such as 2026-11-22T10:15:00Z was expected at $.facts[0].present
            {"fact": "boot time", "of": [], "present": "-1000000000-01-01T00:00:00Z"} | a time such as 2026-11-22T10:15:00Z was expected at $.facts[0].present
            {"fact": "boot time", "of": [], "present": "+10000-01-01T00:00:00Z"} | a time such as 2026-11-22T10:15:00Z was expected at $.facts[0].present
            {"fact": "service start", "of": ["x"], "present": 2.5}          | a whole number was expected at $.facts[0].present
            {"fact": "service start", "of": ["x"], "present": "2"}          | a number was expected at $.facts[0].present
            {"fact": "registry value", "of": [], "present": {"type": "DWORD", "number": 1}}             | there is no registry type of that name at $.facts[0].present.type
            {"fact": "registry value", "of": [], "present": {"type": "REG_SZ", "number": 1}}            | only a REG_DWORD has a number, from 0 to 4294967295 at $.facts[0].present.number
            {"fact": "registry value", "of": [], "present": {"type": "REG_DWORD", "number": 4294967296}} | only a REG_DWORD has a number, from 0 to 4294967295 at $.facts[0].present.number
            {"fact": "registry value", "of": [], "present": {"type": "REG_DWORD", "text": "1"}}         | only a REG_SZ has a text, without a null in it at $.facts[0].present.text
            {"fact": "registry value", "of": [], "present": {"type": "REG_BINARY", "bytes": "0"}}       | bytes are pairs of hexadecimal digits at $.facts[0].present.bytes
            {"fact": "registry value", "of": [], "present": {"type": "REG_BINARY", "value": "00"}}      | a value has a number, a text or bytes at $.facts[0].present.value
            {"fact": "join status", "of": [], "present": {"membership": "forest", "name": "x"}}         | the word there is not known at $.facts[0].present.membership
            {"fact": "elevated", "of": [], "absent": true}, {"fact": "elevated", "of": [], "absent": true} | the answer to 'elevated' is there twice, again at $.facts[1].absent
            {'fact': "elevated", "of": [], "absent": true}                  | it is not JSON at line 10, column 3
            {"fact": "elevated", "of": [], "absent": true},                 | it is not JSON at line 11, column 4
            """)
    void isRefusedWithThePlaceOfWhatIsWrong(String fact, String reason) throws Exception {
        isRefused(written(HEAD + fact + TAIL), reason);
    }

    @Test
    void isRefusedWhereItIsNotASnapshotAtAll() throws Exception {
        isRefused(written(""), "it ends in the middle, at line 1, column 1");
        isRefused(written("[]"), "an object was expected at $");
        isRefused(written("{}"), "a field was expected at $.");
        isRefused(written("baseline: 2026-07\n"), "it is not JSON at line 1, column 1");
        isRefused(written("{\"schemaVersion\": 1}"), "it does not begin with \"format\": \"cloudsync-snapshot\"");
        isRefused(
                written(HEAD.replace("cloudsync-snapshot", "another") + TAIL),
                "it does not begin with \"format\": \"cloudsync-snapshot\"");
        isRefused(
                written(HEAD.replace("\"formatVersion\": 1", "\"formatVersion\": 3") + TAIL),
                "its format has the version 3, and this version of the plugin reads 1 to 2");
        isRefused(
                Files.write(folder.resolve("PROV01.json"), new byte[] {'{', (byte) 0xFF, '}'}),
                "it is not text in UTF-8");
        isRefused(written(HEAD + TAIL + "{}"), "it is not JSON at line 13, column 2");
        isRefused(folder, "it is a folder, and one file is needed here");
        isRefused(
                written(HEAD + "{\"fact\": \"of a later version\", \"of\": [], \"present\": " + "[".repeat(1000)
                        + TAIL),
                "it is not JSON at line 10, column 306");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            local | {"fact": "registry value", "of": ["HKLM\\\\SOFTWARE", "64-bit", "x"], "inapplicable": "no"}  | 'registry value of HKLM\\SOFTWARE, 64-bit, x' is never inapplicable on a live host, as it is said to be at $.facts[0].inapplicable
            local | {"fact": "registry key written", "of": ["HKCU\\\\Software", "64-bit"], "inapplicable": "no"} | 'registry key written of HKCU\\Software, 64-bit' is never inapplicable on a live host, as it is said to be at $.facts[0].inapplicable
            local | {"fact": "boot time", "of": [], "inapplicable": "an offline image is not running"}      | 'boot time' is never inapplicable on a live host, as it is said to be at $.facts[0].inapplicable
            image | {"fact": "registry subkeys", "of": ["hklm\\\\SYSTEM", "64-bit"], "inapplicable": "no"}     | 'registry subkeys of hklm\\SYSTEM, 64-bit' is never inapplicable on an image, as it is said to be at $.facts[0].inapplicable
            image | {"fact": "windows file", "of": ["x"], "inapplicable": "no"}                             | 'windows file of x' is never inapplicable on an image, as it is said to be at $.facts[0].inapplicable
            image | {"fact": "boot time", "of": [], "inapplicable": "an offline image is not running"}      | every answer in it is inapplicable, which is true of no Windows
            """)
    void isRefusedWhereItTalksItsWayOutOfAQuestion(String source, String fact, String reason) throws Exception {
        isRefused(written(HEAD.replace("\"local\"", "\"" + source + "\"") + fact + TAIL), reason);
    }

    @Test
    void noTextInItIsLongerThanAReportCanBear() throws Exception {
        isRefused(
                written(HEAD.replace("\"0.1.0\"", "\"" + "x".repeat(7 << 20) + "\"") + TAIL),
                "a text of 255 characters at most was expected, and one of 7340032 is there, at $.toolVersion");
        isRefused(
                written(HEAD + "{\"fact\": \"elevated\", \"of\": [], \"unreadable\": \"" + "x".repeat(2001) + "\"}"
                        + TAIL),
                "a text of 2000 characters at most was expected, and one of 2001 is there, at $.facts[0].unreadable");
    }

    @Test
    void aReasonThatIsTooLongIsCutWhereItIsRecorded() throws Exception {
        Recorder recorder = new Recorder(new MemoryHost().withBootTime(Reading.unreadable("x".repeat(5000))));
        recorder.ask(new HostQuestion.BootTime());

        Snapshot read = Recorded.again(
                Snapshot.of(
                        "0.1.0",
                        Recorded.AT,
                        Target.LOCAL,
                        new HostDescription("PROV01", "Windows"),
                        recorder,
                        List.of()),
                folder);

        assertThat(read.facts().bootTime()).isEqualTo(Reading.unreadable("x".repeat(1997) + "..."));
    }

    @Test
    void isMadeOfAHostAndNotOfASnapshot() throws Exception {
        isRefused(
                written(HEAD.replace("\"local\"", "\"snapshot\"") + TAIL),
                "a snapshot is made of a live host or an image, not of a snapshot, at $.source");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws Exception {
        isRefused(written(" ".repeat(SnapshotFile.MAX_BYTES + 1)), "it is larger than 8 MiB, which no snapshot is");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("PROV02.json");

        assertThatExceptionOfType(CloudsyncException.class)
                .isThrownBy(() -> SnapshotFile.read(file))
                .withMessage("There is no snapshot " + file + ".\n"
                        + "Record one with the goal 'snapshot' on the host, or name another with"
                        + " \"-Dcloudsync.snapshot=FILE\".");
    }

    @Test
    void whatALaterVersionAskedIsPassedOver() throws Exception {
        Snapshot snapshot = SnapshotFile.read(written(HEAD
                + "{\"fact\": \"of a later version\", \"of\": [\"x\"], \"present\": {\"a\": [1, {}]}},\n"
                + "{\"fact\": \"elevated\", \"of\": [], \"present\": true}"
                + TAIL));

        assertThat(snapshot.answers()).hasSize(1);
        assertThat(snapshot.facts().elevated().seen()).contains(true);
    }

    @Test
    void isRefusedWhereverItIsCutOff() throws Exception {
        String text = SnapshotText.of(Recorded.of(new MemoryHost())).strip();
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            Path file = written(text.substring(0, random.nextInt(text.length())));
            assertThatExceptionOfType(CloudsyncException.class)
                    .isThrownBy(() -> SnapshotFile.read(file))
                    .withMessageMatching("(?s)The snapshot \\Q" + file
                            + "\\E is refused: it (ends in the middle,|is not JSON) at line .*");
        }
    }

    @Test
    void mangledFilesAreReadOrRefusedAndNothingElse() throws Exception {
        byte[] bytes = SnapshotText.of(Recorded.of(new MemoryHost())).getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] mangled = bytes.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                mangled[random.nextInt(mangled.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("PROV01.json"), mangled);
            try {
                SnapshotFile.read(file);
            } catch (CloudsyncException expected) {
                refused++;
                assertThat(expected.problem()).as("seed %d", seed).startsWith("The snapshot " + file + " is refused: ");
            }
        }
        assertThat(refused).isGreaterThan(250);
    }
}
