package io.github.cloudsync.journal;

import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;

/**
 * Keeps journals where nobody can put or change any but those who may change the target anyway: a rollback does what a
 * journal says, with the rights of who runs it. How that is seen depends on the operating system.
 */
public interface Guard {
    /**
     * Makes the folder if it is not there, for its owner alone.
     *
     * @throws CloudsyncException if it cannot be made, or is there and is a link, or somebody else owns it or could
     *     change it
     */
    void requireFolder(Path folder) throws CloudsyncException;

    /**
     * Refuses a file that others could have put there or changed.
     *
     * @throws CloudsyncException if the file is no file but a link or a device, or somebody else owns it or could change it
     */
    void requireFile(Path file) throws CloudsyncException;

    /**
     * Refuses a file that others could have read, put there or changed.
     *
     * @throws CloudsyncException if somebody else can read the file, which holds a secret, or {@link #requireFile} refuses it
     */
    void requireSecret(Path file) throws CloudsyncException;

    /** What makes a new file readable for its owner alone, from its first instant on. */
    FileAttribute<?>[] forOwnerAlone() throws CloudsyncException;
}
