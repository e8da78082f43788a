package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads texts that point to something outside the desired state: an account, an object of a directory, a file. */
final class ReferenceReader {
    private static final String DISTINGUISHED_NAME = "\\s*[A-Za-z][A-Za-z0-9-]*\\s*=.*";

    private final Path folder;
    private final Problems problems;
    private final ScalarReader scalars;

    /** A reader that takes relative paths from a folder, that of the desired state. */
    ReferenceReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        scalars = new ScalarReader(problems);
    }

    /** A name of any kind, but not an empty one. */
    Optional<String> name(YamlNode node, String what) {
        return scalars.line(node, what).filter(text -> {
            if (text.isBlank()) {
                problems.add(node.at(), what + " must not be empty");
            }
            return !text.isBlank();
        });
    }

    /** The name of an object in a directory. Whether there is one is for the directory to say. */
    Optional<String> distinguishedName(YamlNode node, String what) {
        return scalars.line(node, what).filter(text -> {
            boolean isOne = text.matches(DISTINGUISHED_NAME);
            if (!isOne) {
                problems.add(
                        node.at(),
                        what + " must be a distinguished name such as OU=People,DC=contoso,DC=com, found "
                                + node.shown());
            }
            return isOne;
        });
    }

    /** A file that need not be there yet. */
    Optional<Path> file(YamlNode node, String what) {
        return name(node, what).flatMap(text -> {
            try {
                return Optional.of(folder.resolve(text));
            } catch (InvalidPathException e) {
                problems.add(node.at(), what + " must be the name of a file, found " + node.shown());
                return Optional.empty();
            }
        });
    }
}
