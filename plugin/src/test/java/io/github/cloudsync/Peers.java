package io.github.cloudsync;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Real programs the tests check against; what is missing skips its tests, or fails them with {@code -Dpeers=required}. */
public final class Peers {
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Peers() {}

    /**
     * Skips or fails the calling test if the peer is not there.
     *
     * @param howToInstall a command or a sentence
     */
    public static void require(String what, boolean present, String howToInstall) {
        if (present) {
            return;
        }
        String message = what + " is missing. " + howToInstall;
        if ("required".equals(System.getProperty("peers"))) {
            Assertions.fail(message);
        }
        if (SAID.add(what)) {
            System.err.println("SKIPPED: tests that need " + message);
        }
        Assumptions.abort(message);
    }
}
