package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.text.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A folder of snapshots. Every file in it whose name ends in {@code .json} is one, whatever its content.
 *
 * @param snapshots the files in the order of their names
 * @param passedOver what else lies there, a sentence each: a host may be hidden in it
 */
public record SnapshotFolder(List<Path> snapshots, List<String> passedOver) {
    public SnapshotFolder {
        snapshots = List.copyOf(snapshots);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Lists a folder.
     *
     * @throws CloudsyncException if there is no snapshot, since a fleet of no hosts must not pass for one that meets
     *     everything
     */
    public static SnapshotFolder of(Path folder) throws CloudsyncException {
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all = entries.sorted().toList();
        } catch (IOException failure) {
            throw new CloudsyncException(
                    "The folder " + folder + " cannot be listed: " + IoReason.of(failure) + ".",
                    "Let the account that runs Maven read it.",
                    failure);
        }
        List<Path> snapshots =
                all.stream().filter(SnapshotFolder::isNamedLikeOne).toList();
        if (snapshots.isEmpty()) {
            throw new CloudsyncException(
                    "There is no snapshot (*.json) in the folder " + folder + ".",
                    "Record some with the goal 'snapshot' on the hosts, or name another folder with"
                            + " \"-Dcloudsync.snapshot=FOLDER\".");
        }
        return new SnapshotFolder(
                snapshots,
                all.stream()
                        .filter(file -> !isNamedLikeOne(file))
                        .map(SnapshotFolder::passedOver)
                        .toList());
    }

    private static String passedOver(Path file) {
        return file.getFileName()
                + (Files.isDirectory(file)
                        ? " is a folder, whose files are not looked at; move its snapshots up, or the folder away."
                        : " is passed over, since its name does not end in .json; unpack or rename it if it is a"
                                + " snapshot, or move it away.");
    }

    private static boolean isNamedLikeOne(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }
}
