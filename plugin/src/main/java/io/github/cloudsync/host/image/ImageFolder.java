package io.github.cloudsync.host.image;

import io.github.cloudsync.model.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds files in a mounted or extracted image.
 *
 * <p>Windows does not care for case and writes {@code Windows\System32}; a mounted image on another system does, and
 * tools that extract images differ in what they write.
 */
final class ImageFolder {
    private final Path folder;

    ImageFolder(Path folder) {
        this.folder = folder;
    }

    /** The file of a registry hive. */
    Path hive(String name) throws HostException {
        Path place = folder;
        for (String step : List.of("Windows", "System32", "config", name)) {
            place = child(place, step);
        }
        return place;
    }

    private Path child(Path parent, String name) throws HostException {
        List<Path> found;
        try (Stream<Path> children = Files.list(parent)) {
            found = children.filter(child -> child.getFileName().toString().equalsIgnoreCase(name))
                    .toList();
        } catch (IOException e) {
            throw new HostException(
                    "Cannot look into " + parent + ": " + e + ".",
                    "cloudsync.image must name the folder that holds the image's Windows folder, readable for the"
                            + " account that runs Maven.",
                    e);
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new HostException(
                found.isEmpty()
                        ? "The image " + folder + " has no " + name + " in " + parent + "."
                        : "The image " + folder + " has " + found.size() + " entries named " + name + " in " + parent
                                + ", which differ in case only.",
                found.isEmpty()
                        ? "cloudsync.image must name the folder that holds the image's Windows folder."
                        : "Windows has one of them at most: find out which tool wrote the other, and extract the image"
                                + " anew.");
    }
}
