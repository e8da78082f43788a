package io.github.cloudsync.host.snapshot;

import io.github.cloudsync.model.CloudsyncException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder of snapshots: every file in it whose name ends in {@code .json}. None is passed over because of its content. */
public final class SnapshotFolder {
    private SnapshotFolder() {}

    /**
     * The files in the order of their names.
     *
     * @throws CloudsyncException if there are none, since a fleet of no hosts must not pass for one that meets everything
     */
    public static List<Path> files(Path folder) throws CloudsyncException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(SnapshotFolder::isNamedLikeOne).sorted().toList();
        } catch (IOException failure) {
            throw new CloudsyncException(
                    "The folder " + folder + " cannot be listed: " + failure.getMessage() + ".",
                    "Let the account that runs Maven read it.",
                    failure);
        }
        if (files.isEmpty()) {
            throw new CloudsyncException(
                    "There is no snapshot (*.json) in the folder " + folder + ".",
                    "Record some with the goal 'snapshot' on the hosts, or name another folder with"
                            + " \"-Dcloudsync.snapshot=FOLDER.\"");
        }
        return files;
    }

    private static boolean isNamedLikeOne(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
