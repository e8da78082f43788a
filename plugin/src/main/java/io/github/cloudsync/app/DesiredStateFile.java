package io.github.cloudsync.app;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.prerequisite.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A desired state on disk.
 *
 * @param folder from where it, and what it names, is looked for
 * @param name the file as the user named it, which messages repeat
 */
public record DesiredStateFile(Path folder, String name) {
    /** The file itself, with the folder that the process was started in for what it names. */
    public static DesiredStateFile of(String name) {
        return new DesiredStateFile(Path.of(""), name);
    }

    public Path path() {
        return folder.resolve(name);
    }

    /** Reads it, and throws all that is wrong with it at once. */
    DesiredState read() throws CloudsyncException {
        return new DesiredStateReader(Catalogue.all()).read(path(), name);
    }

    /** Reads it, for a run that can do without. */
    Optional<DesiredState> readIfThere() throws CloudsyncException {
        return Files.exists(path()) ? Optional.of(read()) : Optional.empty();
    }
}
