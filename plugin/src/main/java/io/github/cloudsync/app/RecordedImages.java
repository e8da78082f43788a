package io.github.cloudsync.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The snapshots that are of an image and of no running server. Much does not apply to an image, and what does not apply is
 * not held against it; so whoever expects a server has to be told.
 */
final class RecordedImages {
    /** Of the snapshot that is checked. */
    static final String ONE = "The snapshot is one " + of("an image", "it", "the server itself, if that is");

    private final List<String> files = new ArrayList<>();

    void add(String file) {
        files.add(file);
    }

    /** What is to be said of a fleet, if it has some. */
    Optional<String> notice() {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(files.get(0)
                + (files.size() == 1
                        ? " is a snapshot " + of("an image", "it", "the server itself, if that is")
                        : " and " + (files.size() - 1) + " more are snapshots "
                                + of("images", "them", "the servers themselves, if those are")));
    }

    private static String of(String image, String it, String server) {
        return "of " + image + " that " + (it.equals("it") ? "was" : "were")
                + " not running: what only a running server has, such as its memory, its domain and its restarts, does not"
                + " apply to " + it + ". Record " + server + " meant.";
    }
}
