package io.github.cloudsync.app;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JournalPlaceTest {
    @TempDir
    private Path folder;

    @Test
    void anImageAtTheRootOfAFileSystemNeedsAFolderForItsJournals() {
        assertThatExceptionOfType(CloudsyncException.class)
                .isThrownBy(() -> JournalPlace.ofImage(Optional.empty(), folder.getRoot()))
                .withMessage("The image " + folder.getRoot() + " is the root of a file system, so there is no place"
                        + " beside it for its journals. Nothing was changed.\nName a folder for them with"
                        + " \"-Dcloudsync.journalDirectory=FOLDER\", and the same one for a rollback.");
    }

    /** Who could exchange the journals beside an image could exchange the image as well. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes are those of POSIX")
    void whatLiesAboveTheJournalsCountsWhereTheyAreNotBesideTheImage() throws Exception {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path image = Files.createDirectories(shared.resolve("image"));
        Path beside = shared.resolve("image.cloudsync-journal");
        JournalPlace.ofImage(Optional.empty(), image).lock().close();
        JournalPlace.ofImage(Optional.of(beside), image).lock().close();
        assertThatExceptionOfType(CloudsyncException.class)
                .isThrownBy(() -> JournalPlace.ofImage(Optional.of(beside), folder.resolve("image"))
                        .lock())
                .withMessageContaining(shared + ", in which it lies, is somebody else's to change");
    }
}
