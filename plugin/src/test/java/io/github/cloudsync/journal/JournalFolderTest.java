package io.github.cloudsync.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.fact.KeyTimes;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        assertThat(record.identity()).isEqualTo(Journals.PROV01);
        assertThat(record.place()).isEqualTo("PROV01");
        assertThat(record.finished()).isTrue();
        assertThat(record.progress().torn()).isFalse();
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
        try (JournalFolder journals = Journals.lock(folder);
                JournalFile journal = Journals.begin(journals, NOW)) {
            journal.intend(List.of(intent), KeyTimes.NONE);
            journal.finish(List.of());
        }
        assertThat(newest().intents()).containsExactly(intent);
        assertThat(Files.readString(journal())).contains("\"key\":\"HKU\\\\S-1-5-21-1-2-3-500\\\\SOFTWARE\\\\A\"");
    }

    @Test
    void aPersonCanReadIt() throws Exception {
        write();
        assertThat(Files.readAllLines(journal()).get(1))
                .startsWith("{\"record\":\"intend\",\"number\":1,\"last\":2,\"prerequisite\":\"a-test\","
                        + "\"key\":\"HKLM\\\\SOFTWARE\\\\A\",\"view\":32,\"name\":\"V\",\"before\":null,"
                        + "\"after\":{\"type\":\"REG_DWORD\",\"bytes\":\"01000000\",\"reads\":\"1\"},"
                        + "\"createsKeys\":[\"HKLM\\\\SOFTWARE\\\\A\"],\"seal\":\"");
    }

    @Test
    void cutAtEveryByteItIsReadUpToTheCutOrNotBegun() throws Exception {
        write();
        byte[] whole = Files.readAllBytes(journal());
        Path file = journal();
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (JournalFolder journals = Journals.lock(folder)) {
                Optional<RemediationRecord> newest = Journals.newest(journals);
                boolean headerWhole = new String(whole, 0, length, StandardCharsets.UTF_8).contains("\n");
                assertThat(newest.isPresent()).as("cut at " + length).isEqualTo(headerWhole);
                if (newest.isPresent()) {
                    assertThat(newest.get().progress().torn())
                            .as("cut at " + length)
                            .isEqualTo(whole[length - 1] != '\n');
                    List<Intent> read = newest.get().intents();
                    assertThat(read).isEqualTo(List.of(FIRST, SECOND).subList(0, read.size()));
                }
            }
        }
    }

    @Test
    void ofChangesThatWereAnnouncedTogetherTheMissingOnesAreCounted() throws Exception {
        write();
        List<String> lines = Files.readAllLines(journal());
        Files.write(journal(), lines.subList(0, 2));
        RemediationRecord record = newest();
        assertThat(record.intents()).containsExactly(FIRST);
        assertThat(record.progress().cut()).contains(new RemediationRecord.Cut(1, 1));
        assertThat(record.finished()).isFalse();

        Files.write(journal(), lines.subList(0, 3));
        assertThat(newest().progress().cut()).isEmpty();
    }

    @Test
    void aCutOffRemediationIsTakenUpInTheSameJournal() throws Exception {
        write();
        byte[] whole = Files.readAllBytes(journal());
        int endOfFirstIntent = new String(whole, StandardCharsets.UTF_8).indexOf("\"number\":2") - 40;
        Files.write(journal(), Arrays.copyOf(whole, endOfFirstIntent + 30));
        try (JournalFolder journals = Journals.lock(folder);
                JournalFile file = Journals.begin(journals, NOW.plusSeconds(60))) {
            assertThat(file.nextNumber()).isEqualTo(2);
            file.intend(List.of(SECOND), KeyTimes.NONE);
            file.finish(List.of());
        }
        RemediationRecord record = newest();
        assertThat(record.intents()).containsExactly(FIRST, SECOND);
        assertThat(record.finished()).isTrue();
        assertThat(record.progress().torn()).isFalse();
    }

    @Test
    void aJournalOfAnotherHostIsNotTakenUp() throws Exception {
        try (JournalFolder journals = Journals.lock(folder);
                JournalFile file = Journals.begin(journals, NOW)) {
            file.intend(List.of(FIRST), KeyTimes.NONE);
        }
        try (JournalFolder journals = Journals.lock(folder);
                JournalFile file = Journals.begin(journals, Journals.machine("another"), NOW.plusSeconds(1))) {
            assertThat(file.nextNumber()).isEqualTo(1);
        }
        assertThat(newest().identity()).isEqualTo(Journals.machine("another"));
        assertThat(newest().predecessor()).isEmpty();
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
            assertThatThrownBy(() -> read(file))
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
        assertThatThrownBy(() -> read(file))
                .hasMessage("The journal " + file + " is damaged: line 2 is not a whole record, or was edited.\n"
                        + "Nothing was changed. Restore the file from a backup; what it recorded can be read with any"
                        + " text editor and put back by hand.");
    }

    @Test
    void aFileThatIsNoJournalIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "buy milk\nand bread\n");
        assertThatThrownBy(() -> read(file))
                .hasMessageStartingWith(
                        "The journal " + file + " is damaged: line 1 is not a whole record, or was edited.");
    }

    @Test
    void twoRemediationsDoNotRunAtOnce() throws Exception {
        try (JournalFolder held = Journals.lock(folder)) {
            assertThat(Journals.newest(held)).isEmpty();
            assertThatThrownBy(() -> Journals.lock(folder))
                    .hasMessage("Another remediation or rollback is at work with the journals in " + folder
                            + ". Nothing was changed.\nWait until it has ended, then run this again.");
        }
        Journals.lock(folder).close();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a file"), "");
        assertThatThrownBy(() -> Journals.lock(file.resolve("journals")))
                .isInstanceOf(JournalException.class)
                .hasMessageStartingWith("Cannot make the journal folder " + file.resolve("journals") + ": ")
                .hasMessageEndingWith("Nothing was changed.\nMake the folder writable for the account that runs Maven,"
                        + " or name another one with \"-Dcloudsync.journalDirectory=FOLDER\".");
    }

    private void write() throws Exception {
        try (JournalFolder journals = Journals.lock(folder);
                JournalFile file = Journals.begin(journals, NOW)) {
            file.intend(List.of(FIRST, SECOND), KeyTimes.NONE);
            file.note(1, new Result.Applied());
            file.note(2, new Result.Failed("access denied"));
            file.finish(List.of());
        }
    }

    private RemediationRecord read(Path file) throws Exception {
        try (JournalFolder journals = Journals.lock(folder)) {
            return journals.read(file);
        }
    }

    private RemediationRecord newest() throws Exception {
        try (JournalFolder journals = Journals.lock(folder)) {
            return Journals.newest(journals).orElseThrow();
        }
    }

    private Path journal() throws Exception {
        return Journals.in(folder).get(0);
    }

    private static Intent intent(int number, Optional<RegistryData> before, Optional<RegistryData> after) {
        return new Intent(
                number,
                new Step("a-test", new Change(KEY.value("V"), before, after)),
                number == 1 ? List.of(KEY) : List.of());
    }
}
