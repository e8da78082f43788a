package io.github.cloudsync.app;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
}
