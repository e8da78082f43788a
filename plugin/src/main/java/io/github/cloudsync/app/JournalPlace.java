package io.github.cloudsync.app;

import com.sun.security.auth.module.UnixSystem;
import io.github.cloudsync.journal.Guard;
import io.github.cloudsync.journal.JournalFolder;
import io.github.cloudsync.journal.OwnersFolder;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.source.windows.AdministratorsFolder;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the journals of a target lie, and the key they are sealed with.
 *
 * @param folder the journals
 * @param keyFolder the key: of this machine always in the default folder, which only administrators can read; of an image
 *     beside its journals, whose owner administers it
 * @param elsewhere whether the journals of an image lie elsewhere than beside it, where somebody might put others in their
 *     place who could not put another image in the place of the image
 */
public record JournalPlace(Path folder, Path keyFolder, boolean elsewhere) {
    /** Of the machine that Maven runs on. */
    static JournalPlace ofThisMachine(Optional<Path> named) {
        String programData = System.getenv("ProgramData");
        Path byDefault = Path.of(programData == null ? "C:\\ProgramData" : programData, "cloudsync", "journal");
        return new JournalPlace(named.orElse(byDefault), byDefault, false);
    }

    /**
     * Of an image: beside it, since it is copied, mounted and thrown away as a whole.
     *
     * @throws CloudsyncException if nothing is named and the image has nothing beside it
     */
    static JournalPlace ofImage(Optional<Path> named, Path mentioned) throws CloudsyncException {
        if (named.isPresent()) {
            Path beside = itself(mentioned).getParent();
            Path parent = named.get().toAbsolutePath().normalize().getParent();
            boolean elsewhere = parent == null || !itself(parent).equals(beside);
            return new JournalPlace(named.get(), named.get(), elsewhere);
        }
        Path image = itself(mentioned);
        Path name = image.getFileName();
        if (name == null) {
            throw new CloudsyncException(
                    "The image " + image
                            + " is the root of a file system, so there is no place beside it for its journals."
                            + " Nothing was changed.",
                    "Name a folder for them with \"-Dcloudsync.journalDirectory=FOLDER\", and the same one for a rollback.");
        }
        Path beside = image.resolveSibling(name + ".cloudsync-journal");
        return new JournalPlace(beside, beside, false);
    }

    /** Whichever link an image is reached through, its journals lie beside it. */
    private static Path itself(Path image) {
        try {
            return image.toRealPath();
        } catch (IOException missing) {
            return image;
        }
    }

    /** Makes sure that nobody else could put journals there, and locks them. */
    JournalFolder lock() throws CloudsyncException {
        boolean unix = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
        if ((!unix && !keyFolder.equals(folder)) || isDefault()) {
            AdministratorsFolder.require(Objects.requireNonNull(keyFolder.getParent()));
        }
        if (!unix) {
            return JournalFolder.lock(folder, keyFolder, new OnWindows());
        }
        OwnersFolder guard = new OwnersFolder(new UnixSystem().getUid());
        if (elsewhere) {
            guard.requireAbove(folder);
        }
        return JournalFolder.lock(folder, keyFolder, guard);
    }

    private boolean isDefault() {
        return folder.equals(ofThisMachine(Optional.empty()).folder());
    }

    /** Access lists decide. */
    private static final class OnWindows implements Guard {
        @Override
        public void requireFolder(Path folder) throws HostException {
            AdministratorsFolder.require(folder);
        }

        @Override
        public void requireFile(Path file) throws HostException {
            AdministratorsFolder.requireFile(file);
        }

        @Override
        public void requireSecret(Path file) throws HostException {
            AdministratorsFolder.requireSecret(file);
        }

        @Override
        public FileAttribute<?>[] forOwnerAlone() throws HostException {
            return AdministratorsFolder.forAdministratorsAlone();
        }
    }
}
