package io.github.cloudsync.source.image;

import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.Digest;
import io.github.cloudsync.model.fact.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds files in a mounted or extracted image.
 *
 * <p>Windows does not care for case and writes {@code Windows\System32}; a mounted image on another system does, and
 * tools that extract images differ in what they write. So a name is found in any case, and two that differ in nothing
 * else are refused wherever they are met: Windows has one of them at most. No link leads out of the image.
 */
final class ImageFolder {
    /** A file every Windows has, and no registry-only extract. */
    private static final String WHOLE_WINDOWS = "System32\\kernel32.dll";

    private static final String NAME_THE_FOLDER =
            "cloudsync.image must name the folder that holds the image's Windows folder";

    private final Path folder;
    private final ImageBounds bounds;
    private final Set<String> hardLinked = new LinkedHashSet<>();
    /** The hives that were looked for, each by its names from the image's folder on. */
    private final Map<String, Path> hives = new LinkedHashMap<>();

    ImageFolder(Path folder) {
        this.folder = folder;
        this.bounds = new ImageBounds(folder);
    }

    /** The file of a registry hive of the machine. */
    Path hive(String name) throws HostException {
        return file(List.of("Windows", "System32", "config", name));
    }

    /**
     * A hive, which is a file of the image, as those that belong to it are.
     *
     * @param path the names from the image's folder on
     */
    Path file(List<String> path) throws HostException {
        Path parent = folder;
        for (int i = 1; i < path.size(); i++) {
            parent = require(path.subList(0, i));
        }
        Path file = require(path);
        bounds.requireFile(file);
        String name = path.get(path.size() - 1);
        for (Path beside : children(parent)) {
            // Its logs, and what an interrupted write has left: what opens the hive reads and writes them, too.
            boolean belongs =
                    String.valueOf(beside.getFileName()).regionMatches(true, 0, name + ".", 0, name.length() + 1);
            if (belongs && !Files.isDirectory(beside)) {
                bounds.requireFile(beside);
            }
        }
        hives.put(String.join("/", path), file);
        int names = bounds.names(file);
        if (names > 1) {
            hardLinked.add(
                    file + " is one file under " + names + " names (hard links): what is changed in it is changed in"
                            + " all copies that share it. If they are to differ, make this one a copy of its own first.");
        }
        return file;
    }

    /** What has to be told before a hive is written that is there under several names. */
    List<String> hardLinked() {
        return List.copyOf(hardLinked);
    }

    /** What tells the hives as they are on disk; of one that cannot be read it is said elsewhere that it cannot. */
    List<Digest> digests() {
        List<Digest> digests = new ArrayList<>();
        hives.forEach((name, file) -> {
            try {
                digests.add(Digest.of(name, file));
            } catch (IOException unreadable) {
                // Whoever asks for what is in it gets the reason.
            }
        });
        return digests;
    }

    private Path require(List<String> path) throws HostException {
        Optional<Path> found = find(path);
        if (found.isPresent()) {
            return found.get();
        }
        int last = path.size() - 1;
        throw new HostException(
                "The image " + folder + " has no " + path.get(last) + " in "
                        + (last == 0 ? folder : require(path.subList(0, last))) + ".",
                NAME_THE_FOLDER + ".");
    }

    /**
     * A file below the Windows folder. Where only the registry was taken out of the image, nothing can be said of a file
     * that is not there.
     *
     * @param path relative to it, with backslashes
     */
    Reading<String> windowsFile(String path) {
        try {
            require(List.of("Windows"));
            Optional<Path> file = inWindows(path);
            if (file.isPresent()) {
                return Reading.present(file.get().toString());
            }
            return inWindows(WHOLE_WINDOWS).isPresent()
                    ? Reading.absent()
                    : Reading.unreadable("the image " + folder + " has no Windows\\" + WHOLE_WINDOWS
                            + ", so it is not the whole of Windows; extract its other files, too");
        } catch (HostException e) {
            return Reading.unreadable(e.problem() + " " + e.remedy());
        }
    }

    private Optional<Path> inWindows(String path) throws HostException {
        return find(List.of(("Windows\\" + path).split("\\\\", -1))).filter(Files::isRegularFile);
    }

    /**
     * What lies at this path below the image; empty if nothing does.
     *
     * @throws HostException if it cannot be told: two names that differ in case only, a link out of the image, a folder
     *     that cannot be looked into
     */
    Optional<Path> find(List<String> path) throws HostException {
        Path place = folder;
        for (String step : path) {
            List<Path> found = place.equals(folder) || Files.isDirectory(place)
                    ? children(place).stream()
                            .filter(child -> child.getFileName().toString().equalsIgnoreCase(step))
                            .toList()
                    : List.of();
            if (found.size() > 1) {
                throw new HostException(
                        "The image " + folder + " has " + found.size() + " entries named " + step + " in " + place
                                + ", which differ in case only.",
                        "Windows has one of them at most: find out which tool wrote the other, and extract the image"
                                + " again.");
            }
            if (found.isEmpty()) {
                return Optional.empty();
            }
            place = found.get(0);
            bounds.require(place);
        }
        return Optional.of(place);
    }

    /** Everything in a folder, in the order of the names. */
    static List<Path> children(Path parent) throws HostException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new HostException(
                    "Cannot look into " + parent + ": " + FileProblem.of(e) + ".",
                    NAME_THE_FOLDER + ", readable for the account that runs Maven.",
                    e);
        }
    }

    /** As messages show it. */
    @Override
    public String toString() {
        return "The image " + folder;
    }
}
