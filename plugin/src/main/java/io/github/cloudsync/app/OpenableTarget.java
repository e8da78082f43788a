package io.github.cloudsync.app;

import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.file.Path;
import java.util.Optional;

/** A target that has not been opened yet. */
public interface OpenableTarget {
    /** The Windows that this process runs on, with its journals in their usual place. */
    static OpenableTarget thisMachine() {
        return new ThisMachine(Optional.empty());
    }

    /** The image in this folder, which holds its {@code Windows} folder; with its journals beside it. */
    static OpenableTarget image(Path folder) {
        return new OfflineImage(folder.toAbsolutePath().normalize(), Optional.empty());
    }

    /** The recording in this file, or those in this folder. */
    static OpenableTarget snapshot(Path path) {
        return new Recording(path);
    }

    Target kind();

    /** Opens it to be looked at; says what its reader should know. */
    View view(Audience audience) throws CloudsyncException;

    /**
     * Opens it to be changed; says what has to be told before that.
     *
     * @throws CloudsyncException if it cannot be opened, or cannot be changed at all, as a recording
     */
    Host host(Audience audience) throws CloudsyncException;

    /** Where its journals lie. */
    JournalPlace journals() throws CloudsyncException;

    /** What its journals call it, for people. */
    String name(HostDescription host);
}
