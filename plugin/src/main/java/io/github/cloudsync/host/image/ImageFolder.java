package io.github.cloudsync.host.image;

import io.github.cloudsync.model.HostException;
import io.github.cloudsync.model.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds files in a mounted or extracted image.
 *
 * <p>Windows does not care for case and writes {@code Windows\System32}; a mounted image on another system does, and
 * tools that extract images differ in what they write.
 */
final class ImageFolder {
    /** A file every Windows has, and no registry-only extract. */
    private static final String WHOLE_WINDOWS = "System32\\kernel32.dll";

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

    /**
     * A file below the Windows folder. Where only the registry was taken out of the image, nothing can be said of files.
     *
     * @param path relative to it, with backslashes
     */
    Reading<String> windowsFile(String path) {
        try {
            if (find(WHOLE_WINDOWS).isEmpty()) {
                return Reading.unreadable("the image " + folder + " has no Windows\\" + WHOLE_WINDOWS
                        + ", so it is not the whole of Windows; extract its other files, too");
            }
            return find(path)
                    .<Reading<String>>map(file -> Reading.present(file.toString()))
                    .orElseGet(Reading::absent);
        } catch (HostException e) {
            return Reading.unreadable(e.problem());
        }
    }

    private Optional<Path> find(String path) throws HostException {
        Path place = child(folder, "Windows");
        for (String step : path.split("\\\\", -1)) {
            List<Path> found = Files.isDirectory(place) ? named(place, step) : List.of();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            place = found.get(0);
        }
        return Optional.of(place).filter(Files::isRegularFile);
    }

    private static List<Path> named(Path parent, String name) throws HostException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(child -> child.getFileName().toString().equalsIgnoreCase(name))
                    .toList();
        } catch (IOException e) {
            throw new HostException(
                    "Cannot look into " + parent + ": " + e + ".",
                    "cloudsync.image must name the folder that holds the image's Windows folder, readable for the"
                            + " account that runs Maven.",
                    e);
        }
    }

    private Path child(Path parent, String name) throws HostException {
        List<Path> found = named(parent, name);
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
