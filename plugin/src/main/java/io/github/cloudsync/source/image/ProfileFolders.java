package io.github.cloudsync.source.image;

import io.github.cloudsync.model.change.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an image's folder {@code Users} holds that may be somebody's profile, each once. A link is one as well, since a
 * profile may have been moved and linked; where it leads out of the image, whoever opens the hive is told so.
 */
final class ProfileFolders {
    /** Links that every Windows has made, to what is looked at under its own name or is nobody's. */
    private static final Set<String> LINKS_OF_WINDOWS = Set.of("ALL USERS", "DEFAULT USER");

    private ProfileFolders() {}

    /** Their names, those of links last. */
    static List<String> in(Path users) throws HostException {
        List<String> names = new ArrayList<>();
        List<Path> links = new ArrayList<>();
        for (Path child : ImageFolder.children(users)) {
            requireNameOfWindows(child);
            if (isLink(child)) {
                links.add(child);
            } else {
                names.add(name(child));
            }
        }
        Set<Path> reached = new HashSet<>();
        for (Path link : links) {
            boolean windowsMadeIt = LINKS_OF_WINDOWS.contains(name(link).toUpperCase(Locale.ROOT));
            if (!windowsMadeIt && leadsToAnother(link, users, reached)) {
                names.add(name(link));
            }
        }
        return List.copyOf(names);
    }

    /** A key is named with backslashes between its parts, so that such a hive could not be asked for. */
    private static void requireNameOfWindows(Path child) throws HostException {
        if (name(child).contains("\\")) {
            throw new HostException(
                    child + " has a backslash in its name, which no folder of Windows has.",
                    "Find out which tool wrote it, and extract the image again.");
        }
    }

    /** Whether a link leads to what is not looked at already; where that cannot be told, it is to be looked at. */
    private static boolean leadsToAnother(Path link, Path users, Set<Path> reached) {
        try {
            Path real = link.toRealPath();
            return !users.toRealPath().equals(real.getParent()) && reached.add(real);
        } catch (IOException untold) {
            return true;
        }
    }

    /** A junction of Windows counts, which Java does not take for a symbolic link. */
    private static boolean isLink(Path file) throws HostException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isSymbolicLink() || attributes.isOther();
        } catch (IOException e) {
            throw new HostException(
                    "Cannot look at " + file + ": " + FileProblem.of(e) + ".",
                    "Make it readable for the account that runs Maven.",
                    e);
        }
    }

    private static String name(Path child) {
        return String.valueOf(child.getFileName());
    }
}
