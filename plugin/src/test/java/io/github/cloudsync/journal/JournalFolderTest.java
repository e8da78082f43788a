package io.github.cloudsync.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.Change;
import io.github.cloudsync.model.Journal.Intent;
import io.github.cloudsync.model.JournalException;
import io.github.cloudsync.model.RegistryData;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RegistryType;
import io.github.cloudsync.model.RemediationRecord;
import io.github.cloudsync.model.Result;
import io.github.cloudsync.model.Step;
import io.github.cloudsync.model.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");
    private static final RegistryKey KEY = RegistryKey.of("HKLM\\SOFTWARE\\A").in32BitView();
    private static final Intent FIRST = intent(1, Optional.empty(), Optional.of(RegistryData.dword(1)));
    private static final Intent SECOND = intent(
            2,
            Optional.of(RegistryData.of(RegistryType.SZ, new byte[] {49, 0, 1})),
            Optional.of(RegistryData.text("ä \"quoted\"\r\n𝄞")));

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadBackExactly() throws Exception {
        write();
        RemediationRecord record = newest();
        assertThat(record.intents()).containsExactly(FIRST, SECOND);
        assertThat(record.results())
                .containsEntry(1, new Result.Applied())
                .containsEntry(2, new Result.Failed("access denied"));
        assertThat(record.target()).isEqualTo(Target.LOCAL);
        assertThat(record.place()).isEqualTo("PROV01");
        assertThat(record.finished()).isTrue();
        assertThat(record.torn()).isFalse();
    }

    @Test
    void theHiveOfAUserIsNamedByItsSid() throws Exception {
        RegistryKey key = RegistryKey.of("HKU\\S-1-5-21-1-2-3-500\\SOFTWARE\\A");
        Intent intent = new Intent(
                1,
                new Step(
                        "a-test",
                        new Change(key.value("V"), Optional.empty(), Optional.of(RegistryData.text("RemoteSigned")))),
                List.of(key));
        try (JournalFolder journals = JournalFolder.lock(folder);
                JournalFile journal = journals.begin(Target.LOCAL, "PROV01", "0.1.0", NOW)) {
            journal.intend(List.of(intent));
            journal.finish();
        }
        assertThat(newest().intents()).containsExactly(intent);
        assertThat(Files.readString(journal())).contains("\"key\":\"HKU\\\\S-1-5-21-1-2-3-500\\\\SOFTWARE\\\\A\"");
    }

    @Test
    void aPersonCanReadIt() throws Exception {
        write();
        assertThat(Files.readAllLines(journal()).get(1))
                .startsWith("{\"record\":\"intend\",\"number\":1,\"prerequisite\":\"a-test\","
                        + "\"key\":\"HKLM\\\\SOFTWARE\\\\A\",\"view\":32,\"name\":\"V\",\"before\":null,"
                        + "\"after\":{\"type\":\"REG_DWORD\",\"bytes\":\"01000000\",\"reads\":\"1\"},"
                        + "\"createsKeys\":[\"HKLM\\\\SOFTWARE\\\\A\"],\"crc32\":\"");
    }

    @Test
    void cutAtEveryByteItIsReadUpToTheCutOrNotBegun() throws Exception {
        write();
        byte[] whole = Files.readAllBytes(journal());
        Path file = journal();
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (JournalFolder journals = JournalFolder.lock(folder)) {
                Optional<RemediationRecord> newest = journals.newest();
                boolean headerWhole = new String(whole, 0, length, StandardCharsets.UTF_8).contains("\n");
                assertThat(newest.isPresent()).as("cut at " + length).isEqualTo(headerWhole);
                if (newest.isPresent()) {
                    assertThat(newest.get().torn()).as("cut at " + length).isEqualTo(whole[length - 1] != '\n');
                    List<Intent> read = newest.get().intents();
                    assertThat(read).isEqualTo(List.of(FIRST, SECOND).subList(0, read.size()));
                }
            }
        }
    }

    @Test
    void aCutOffRemediationIsTakenUpInTheSameJournal() throws Exception {
        write();
        byte[] whole = Files.readAllBytes(journal());
        int endOfFirstIntent = new String(whole, StandardCharsets.UTF_8).indexOf("\"number\":2") - 40;
        Files.write(journal(), Arrays.copyOf(whole, endOfFirstIntent + 30));
        try (JournalFolder journals = JournalFolder.lock(folder);
                JournalFile file = journals.begin(Target.LOCAL, "PROV01", "1", NOW.plusSeconds(60))) {
            assertThat(file.nextNumber()).isEqualTo(2);
            file.intend(List.of(SECOND));
            file.finish();
        }
        RemediationRecord record = newest();
        assertThat(record.intents()).containsExactly(FIRST, SECOND);
        assertThat(record.finished()).isTrue();
        assertThat(record.torn()).isFalse();
    }

    @Test
    void aJournalOfAnotherHostIsNotTakenUp() throws Exception {
        try (JournalFolder journals = JournalFolder.lock(folder);
                JournalFile file = journals.begin(Target.LOCAL, "PROV01", "1", NOW)) {
            file.intend(List.of(FIRST));
        }
        try (JournalFolder journals = JournalFolder.lock(folder);
                JournalFile file = journals.begin(Target.LOCAL, "PROV02", "1", NOW.plusSeconds(1))) {
            assertThat(file.nextNumber()).isEqualTo(1);
        }
        assertThat(newest().place()).isEqualTo("PROV02");
    }

    @Test
    void everyFlippedByteIsNoticed() throws Exception {
        write();
        Path file = journal();
        byte[] whole = Files.readAllBytes(file);
        int lastLine = new String(whole, 0, whole.length - 1, StandardCharsets.UTF_8)
                        .substring(0, whole.length - 20)
                        .lastIndexOf('\n')
                + 1;
        for (int i = 0; i < lastLine; i += 7) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThatThrownBy(() -> JournalReader.read(file))
                    .as("byte " + i)
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("The journal " + file);
        }
    }

    @Test
    void aDamagedJournalIsNamedWithItsLine() throws Exception {
        write();
        Path file = journal();
        Files.writeString(file, Files.readString(file).replace("\"bytes\":\"01000000\"", "\"bytes\":\"00000000\""));
        assertThatThrownBy(() -> JournalReader.read(file))
                .hasMessage("The journal " + file + " is damaged: line 2 is not a whole record.\n"
                        + "Nothing was changed. Restore the file from a backup; what it recorded can be read with any"
                        + " text editor and put back by hand.");
    }

    @Test
    void aFileThatIsNoJournalIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "buy milk\nand bread\n");
        assertThatThrownBy(() -> JournalReader.read(file))
                .hasMessageStartingWith("The journal " + file + " is damaged: line 1 is not a whole record.");
    }

    @Test
    void twoRemediationsDoNotRunAtOnce() throws Exception {
        try (JournalFolder held = JournalFolder.lock(folder)) {
            assertThat(held.newest()).isEmpty();
            assertThatThrownBy(() -> JournalFolder.lock(folder))
                    .hasMessage("Another remediation or rollback is at work with the journals in " + folder
                            + ". Nothing was changed.\nWait until it has ended, then run this again.");
        }
        JournalFolder.lock(folder).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "");
        assertThatThrownBy(() -> JournalFolder.lock(file.resolve("journals")))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("Cannot write in the journal folder " + file.resolve("journals") + ": ")
                .hasMessageEndingWith("Nothing was changed.\nMake it writable for the account that runs Maven, or name"
                        + " another one with \"-Dcloudsync.journalDirectory=FOLDER.\"");
    }

    private void write() throws Exception {
        try (JournalFolder journals = JournalFolder.lock(folder);
                JournalFile file = journals.begin(Target.LOCAL, "PROV01", "1", NOW)) {
            file.intend(List.of(FIRST, SECOND));
            file.note(1, new Result.Applied());
            file.note(2, new Result.Failed("access denied"));
            file.finish();
        }
    }

    private RemediationRecord newest() throws Exception {
        try (JournalFolder journals = JournalFolder.lock(folder)) {
            return journals.newest().orElseThrow();
        }
    }

    private Path journal() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Intent intent(int number, Optional<RegistryData> before, Optional<RegistryData> after) {
        return new Intent(
                number,
                new Step("a-test", new Change(KEY.value("V"), before, after)),
                number == 1 ? List.of(KEY) : List.of());
    }
}
