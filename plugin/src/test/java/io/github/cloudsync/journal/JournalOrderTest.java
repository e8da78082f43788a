package io.github.cloudsync.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.change.RemediationRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journals are numbered and linked, whatever clocks say; and one that is edited or cannot be read is told by name. */
class JournalOrderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

    @TempDir
    Path folder;

    @Test
    void twoInOneMillisecondAreTwoJournals() throws Exception {
        finished(NOW);
        finished(NOW);
        assertThat(Journals.in(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("000001-2026-11-22T12-00-00.123Z.journal", "000002-2026-11-22T12-00-00.123Z.journal");
        try (JournalFolder journals = Journals.lock(folder)) {
            RemediationRecord newest = Journals.newest(journals).orElseThrow();
            RemediationRecord older = journals.predecessor(newest).orElseThrow();
            assertThat(newest.predecessor()).contains(older.link());
            assertThat(older.predecessor()).isEmpty();
        }
    }

    @Test
    void theNewestIsTheOneWithTheHighestNumberThoughTheClockWentBack() throws Exception {
        finished(NOW);
        Path second = finished(NOW.minusSeconds(86400));
        try (JournalFolder journals = Journals.lock(folder)) {
            assertThat(Journals.newest(journals).orElseThrow().name()).isEqualTo(second.toString());
        }
    }

    @Test
    void goingBackToAnOlderOneTakesTheNewerOnesFirst() throws Exception {
        for (int i = 0; i < 3; i++) {
            finished(NOW);
        }
        try (JournalFolder journals = Journals.lock(folder)) {
            RemediationRecord head = Journals.newest(journals).orElseThrow();
            try (JournalFile middle =
                    journals.reopen(journals.read(Journals.in(folder).get(1)))) {
                middle.rolledBack(List.of());
            }
            RemediationRecord oldest = journals.read(Journals.in(folder).get(0));
            assertThat(journals.since(oldest, head, any -> true))
                    .extracting(RemediationRecord::name)
                    .containsExactly(head.name(), oldest.name());
        }
    }

    @Test
    void whereOneBetweenIsMissingNothingOlderIsTakenBack() throws Exception {
        finished(NOW);
        Path missing = finished(NOW);
        Path newest = finished(NOW);
        Files.delete(missing);
        try (JournalFolder journals = Journals.lock(folder)) {
            RemediationRecord head = Journals.newest(journals).orElseThrow();
            RemediationRecord oldest = journals.read(Journals.in(folder).get(0));
            assertThatThrownBy(() -> journals.since(oldest, head, any -> true))
                    .hasMessage("The journal " + missing + ", after which " + newest + " was written, is missing: it"
                            + " cannot be told what has to be taken back before anything older. Nothing was changed.\n"
                            + "Restore it from a backup.");
        }
    }

    @Test
    void whatIsOlderThanTheOneThatIsMeantMayHaveBeenClearedAway() throws Exception {
        Path cleared = finished(NOW);
        finished(NOW);
        finished(NOW);
        Files.delete(cleared);
        try (JournalFolder journals = Journals.lock(folder)) {
            RemediationRecord head = Journals.newest(journals).orElseThrow();
            RemediationRecord meant = journals.read(Journals.in(folder).get(0));
            assertThat(journals.since(meant, head, any -> true)).containsExactly(head, meant);
        }
    }

    @Test
    void aCutOffJournalIsNotTakenUpBehindANewerOneThatCannotBeRead() throws Exception {
        try (JournalFolder journals = Journals.lock(folder)) {
            Journals.begin(journals, NOW).close();
        }
        Path cutOff = Journals.in(folder).get(0);
        Path damaged = folder.resolve("000002-2026-11-22T12-00-00.123Z.journal");
        Files.copy(cutOff, damaged);
        Files.writeString(damaged, Files.readString(damaged).replace("PROV01", "PROV02"));
        try (JournalFolder journals = Journals.lock(folder);
                JournalFile next = Journals.begin(journals, NOW)) {
            assertThat(next.file().getFileName().toString()).startsWith("000003-");
        }
    }

    @Test
    void anEditedJournalIsSeenThoughItsTextIsWellFormed() throws Exception {
        Path journal = finished(NOW);
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, lines.get(0).replace("PROV01", "PROV02") + "\n" + lines.get(1) + "\n");
        assertRefused(journal, "The journal " + journal + " is damaged: line 1 is not a whole record, or was edited.");
    }

    @Test
    void aRecordThatIsTakenOutOrRepeatedIsSeen() throws Exception {
        Path journal = finished(NOW);
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, List.of(lines.get(0), lines.get(1), lines.get(1), lines.get(1)));
        assertRefused(journal, "The journal " + journal + " is damaged: line 3 is not a whole record, or was edited.");
        Files.write(journal, List.of(lines.get(1)));
        assertRefused(journal, "The journal " + journal + " is damaged: line 1 ");
    }

    @Test
    void aJournalSealedWithAnotherKeyIsToldByThatKey() throws Exception {
        Path journal = finished(NOW);
        Path key = folder.resolve("cloudsync.key");
        Files.delete(key);
        assertRefused(
                journal,
                "The journal " + journal + " is not sealed with the key " + key + ", so it cannot be told whether"
                        + " somebody has edited it. Nothing was changed.\nRestore that key from a backup, or put back by"
                        + " hand what the journal says was there before, if you trust it; any text editor shows it.");
    }

    @Test
    void theKeyIsNotInTheJournal() throws Exception {
        Path journal = finished(NOW);
        byte[] key = Files.readAllBytes(folder.resolve("cloudsync.key"));
        assertThat(key).hasSize(32);
        assertThat(Files.readString(journal))
                .doesNotContain(java.util.HexFormat.of().formatHex(key))
                .doesNotContain(new String(key, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aKeyThatWasBeingMadeWhenItsProcessEndedIsMadeAnewAndAStrangeOneIsNot() throws Exception {
        Path key = folder.resolve("cloudsync.key");
        finished(NOW);
        Files.write(key, new byte[7]);
        finished(NOW);
        assertThat(key).hasSize(32);
        Files.write(key, new byte[33]);
        assertThatThrownBy(() -> Journals.lock(folder))
                .hasMessage(key + " is no key of journals: it has 33 bytes and must have 32. Nothing was changed.\n"
                        + "Restore it from a backup. Without it the journals in its folder cannot be rolled back any more:"
                        + " if they are not needed, move the file away, and a new key is made.");
    }

    @Test
    void aJournalOfAnEarlierVersionIsSaidToBeOne() throws Exception {
        Journals.lock(folder).close();
        Path old = Files.writeString(
                folder.resolve("2026-11-20T10-00-00.000Z.journal"),
                "{\"record\":\"journal\",\"version\":1,\"tool\":\"0.1.0\",\"started\":\"2026-11-20T10:00:00Z\","
                        + "\"target\":\"local\",\"place\":\"PROV01\",\"crc32\":\"00000000\"}\n");
        String said = "The journal " + old + " was written by an earlier version of this plugin: it does not say which"
                + " machine or image it is about, and is not sealed. Nothing was changed.\nRoll it back with the version"
                + " that wrote it, signed in as the account that ran the remediation, for HKCU in it is that account's; or"
                + " put back by hand what it says was there before, which any text editor shows.";
        assertRefused(old, said);
        try (JournalFolder journals = Journals.lock(folder)) {
            assertThatThrownBy(() -> Journals.newest(journals)).hasMessage(said);
        }
        finished(NOW);
        try (JournalFolder journals = Journals.lock(folder)) {
            assertThat(Journals.newest(journals).orElseThrow().name()).contains("000001-");
        }
    }

    @Test
    void anUnreadableJournalBlocksNoRemediationAndIsTold() throws Exception {
        Path damaged = finished(NOW);
        Files.writeString(damaged, Files.readString(damaged).replace("PROV01", "PROV02"));
        try (JournalFolder journals = Journals.lock(folder);
                JournalFile next = Journals.begin(journals, NOW)) {
            assertThat(next.file().getFileName().toString()).startsWith("000002-");
            assertThat(journals.passedOver())
                    .containsExactly(
                            "The journal " + damaged + " cannot be rolled back by this version: The journal "
                                    + damaged
                                    + " is damaged: line 1 is not a whole record, or was edited. This remediation does"
                                    + " not need it and gets a journal of its own. Keep it elsewhere, and this is said no more.");
        }
    }

    @Test
    void whereANewerOneCannotBeReadARollbackOfTheOlderIsRefusedWithTheWayOut() throws Exception {
        finished(NOW);
        Path damaged = finished(NOW);
        Files.writeString(damaged, Files.readString(damaged).replace("PROV01", "PROV02"));
        try (JournalFolder journals = Journals.lock(folder)) {
            assertThatThrownBy(() -> Journals.newest(journals))
                    .hasMessageStartingWith("The journal " + damaged + " is damaged: line 1 ")
                    .hasMessageEndingWith(" To roll back what is older all the same, move " + damaged.getFileName()
                            + " out of the folder first.");
        }
    }

    @Test
    void theNoteOfARollbackIsReadThoughTheJournalWasTorn() throws Exception {
        Path journal = finished(NOW);
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, java.util.Arrays.copyOf(whole, whole.length - 9));
        try (JournalFolder journals = Journals.lock(folder)) {
            RemediationRecord torn = Journals.newest(journals).orElseThrow();
            assertThat(torn.progress().torn()).isTrue();
            try (JournalFile note = journals.reopen(torn)) {
                note.rolledBack(List.of());
            }
            assertThat(Journals.newest(journals).orElseThrow().rolledBack()).isTrue();
        }
    }

    @Test
    void theKeyMayLieInAnotherFolderThanTheJournals() throws Exception {
        Path keys = folder.resolve("keys");
        Path journals = folder.resolve("journals");
        try (JournalFolder locked = JournalFolder.lock(journals, keys, Journals.guard());
                JournalFile file = Journals.begin(locked, NOW)) {
            file.finish(List.of());
        }
        assertThat(journals.resolve("cloudsync.key")).doesNotExist();
        assertThat(keys.resolve("cloudsync.key")).exists();
        try (JournalFolder locked = JournalFolder.lock(journals, keys, Journals.guard())) {
            assertThat(Journals.newest(locked)).isPresent();
        }
    }

    private void assertRefused(Path journal, String message) throws Exception {
        try (JournalFolder journals = Journals.lock(folder)) {
            assertThatThrownBy(() -> journals.read(journal)).hasMessageStartingWith(message);
        }
    }

    private Path finished(Instant now) throws Exception {
        try (JournalFolder journals = Journals.lock(folder);
                JournalFile file = Journals.begin(journals, now)) {
            file.finish(List.of());
            return file.file();
        }
    }
}
