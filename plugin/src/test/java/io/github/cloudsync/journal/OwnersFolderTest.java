package io.github.cloudsync.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who could have put a journal there, or had one written elsewhere, on systems with owners and modes. */
@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "owners and modes are those of POSIX; access lists are AdministratorsFolderTest's")
class OwnersFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path place;

    private Path folder;

    @BeforeEach
    void aFolderThatIsNotThereYet() {
        folder = place.resolve("below").resolve("journal");
    }

    @Test
    void allThatIsMadeIsItsOwnersAlone() throws Exception {
        journal();
        assertThat(mode(folder)).isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files.toList()).hasSize(3).allMatch(file -> mode(file).equals("rw-------"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwxr-xrwx", "rwx-w----"})
    void aFolderThatOthersCanWriteToIsRefused(String mode) throws Exception {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
        String who = mode.charAt(7) == 'w' ? "everyone" : "its group";
        assertThatThrownBy(this::journal)
                .hasMessage("The folder " + folder + " cannot be trusted with journals: " + who
                        + " can change it. Nothing was changed.\nLook at what is in it, then run 'chmod go-w \""
                        + folder
                        + "\"', or keep the journals elsewhere with \"-Dcloudsync.journalDirectory=FOLDER\".");
    }

    @Test
    void aStickyFolderIsNoSafePlace() throws Exception {
        Files.createDirectories(folder);
        assertThat(new ProcessBuilder("chmod", "1777", folder.toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThatThrownBy(this::journal).hasMessageContaining(": everyone can change it. ");
    }

    @Test
    void aFolderThatSomebodyElseCouldExchangeWholeIsRefused() throws Exception {
        OwnersFolder guard = new OwnersFolder(new UnixSystem().getUid());
        Path above = Files.createDirectories(folder.getParent());
        guard.requireAbove(folder);

        Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwxr-xrwx"));
        assertThatThrownBy(() -> guard.requireAbove(folder.resolve("deeper")))
                .hasMessage("The folder " + folder.resolve("deeper") + " cannot be trusted with journals: " + above
                        + ", in which it lies, is somebody else's to change, for everyone can change it. Nothing was"
                        + " changed.\nKeep the journals in a folder of your own with"
                        + " \"-Dcloudsync.journalDirectory=FOLDER\", or beside the image, where they lie by default.");
        Path link = Files.createSymbolicLink(place.resolve("link"), above);
        assertThatThrownBy(() -> guard.requireAbove(link.resolve("journal"))).hasMessageContaining(above.toString());

        assertThat(new ProcessBuilder("chmod", "1777", above.toString()).start().waitFor())
                .isZero();
        guard.requireAbove(folder);
    }

    @Test
    void aFolderInAFolderOfSomebodyElseIsRefused() throws Exception {
        assumeThat(new UnixSystem().getUid())
                .as("only root can give files away")
                .isZero();
        Path above = Files.createDirectories(folder.getParent());
        give(above);
        assertThatThrownBy(() -> new OwnersFolder(0).requireAbove(folder))
                .hasMessageContaining(above + ", in which it lies, is somebody else's to change, for it belongs to ");
    }

    @Test
    void aFolderOfTheUsersOwnThatOthersMayReadIsSafe() throws Exception {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        journal();
    }

    @Test
    void whatBelongsToSomebodyElseIsRefused() throws Exception {
        assumeThat(new UnixSystem().getUid())
                .as("only root can give files away")
                .isZero();
        Path journal = journal();
        give(journal);
        assertThatThrownBy(this::read)
                .hasMessageStartingWith("The file " + journal + " cannot be trusted with journals: it belongs to ")
                .hasMessageContaining(". Nothing was changed.\nLook at what " + journal + " is and who made it");
        give(folder);
        assertThatThrownBy(this::read)
                .hasMessageStartingWith("The folder " + folder + " cannot be trusted with journals: it belongs to ");
    }

    @Test
    void aJournalThatOthersCanWriteToIsRefused() throws Exception {
        Path journal = journal();
        Files.setPosixFilePermissions(journal, PosixFilePermissions.fromString("rw-rw----"));
        assertThatThrownBy(this::read)
                .hasMessageStartingWith(
                        "The file " + journal + " cannot be trusted with journals: its group can change it.");
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws Exception {
        journal();
        Path key = folder.resolve("cloudsync.key");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(this::read)
                .hasMessage("The file " + key + " cannot be trusted with journals: its group can read or change it."
                        + " Nothing was changed.\nLook at what is in it, then run 'chmod go-rwx \"" + key
                        + "\"', or keep the journals elsewhere with \"-Dcloudsync.journalDirectory=FOLDER\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudsync.lock", "cloudsync.key", "000002-2026-11-22T12-00-00.000Z.journal"})
    void nothingIsWrittenThroughALinkThatSomebodyPlanted(String name) throws Exception {
        Path victim = Files.writeString(place.resolve("victim"), "");
        journal();
        Path link = folder.resolve(name);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, victim);
        if (name.endsWith(".journal")) {
            assertThat(journal().getFileName().toString())
                    .as("a number of its own")
                    .startsWith("000003-");
        } else {
            assertThatThrownBy(this::journal)
                    .hasMessageStartingWith(
                            "The file " + link + " cannot be trusted with journals: it is no file itself,"
                                    + " or a link that leads elsewhere. Nothing was changed.\n");
        }
        assertThat(victim).isEmptyFile();
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void aLinkToANewFileIsNotFollowedEither() throws Exception {
        Files.createDirectories(folder);
        Path target = place.resolve("not there yet");
        Files.createSymbolicLink(folder.resolve("cloudsync.lock"), target);
        assertThatThrownBy(this::journal).hasMessageContaining("a link that leads elsewhere");
        assertThat(Files.exists(target, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void aFolderThatIsALinkIsRefused() throws Exception {
        Path elsewhere = Files.createDirectories(place.resolve("elsewhere"));
        Files.createDirectories(folder.getParent());
        Files.createSymbolicLink(folder, elsewhere);
        assertThatThrownBy(this::journal)
                .hasMessageStartingWith("The folder " + folder + " cannot be trusted with journals: it is no folder"
                        + " itself, or a link that leads elsewhere. Nothing was changed.\n");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aPipeInTheNameOfAJournalHangsNothing() throws Exception {
        journal();
        Path pipe = folder.resolve("000009-2026-11-22T12-00-00.000Z.journal");
        assertThat(new ProcessBuilder("mkfifo", "-m", "600", pipe.toString())
                        .start()
                        .waitFor(60, TimeUnit.SECONDS))
                .isTrue();
        assertThatThrownBy(this::read)
                .hasMessageStartingWith("The file " + pipe + " cannot be trusted with journals: it is no file itself");
    }

    private Path journal() throws Exception {
        try (JournalFolder journals = Journals.lock(folder);
                JournalFile file = Journals.begin(journals, NOW)) {
            file.finish(List.of());
            return file.file();
        }
    }

    private void read() throws Exception {
        try (JournalFolder journals = Journals.lock(folder)) {
            Journals.newest(journals);
        }
    }

    /** To the account that owns nothing, as most systems number it. */
    private static void give(Path file) throws Exception {
        assertThat(new ProcessBuilder("chown", "65534", file.toString()).start().waitFor())
                .isZero();
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
