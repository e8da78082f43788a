package io.github.cloudsync;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** The programs that tests run against: one that is missing skips the test loudly, or fails it with {@code -Dpeers=required}. */
public final class Peers implements TestExecutionListener {
    private static final AtomicInteger SKIPPED = new AtomicInteger();

    /** Instantiated by the JUnit Platform, to say at the end how often a peer was missing. */
    public Peers() {}

    /** Goes on only if {@code present}; {@code howToInstall} is a command. */
    public static void require(String what, boolean present, String howToInstall) {
        if ("none".equals(System.getProperty("peers"))) {
            Assumptions.abort("no peers are wanted");
        }
        if (present) {
            return;
        }
        String missing = what + " is missing; install it with: " + howToInstall;
        if ("required".equals(System.getProperty("peers"))) {
            throw new AssertionError("peers=required, but " + missing);
        }
        SKIPPED.incrementAndGet();
        System.out.println("[peers] skipped: " + missing);
        Assumptions.abort(missing);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (SKIPPED.get() > 0) {
            System.out.printf("[peers] %d skipped in all; -Dpeers=required makes them fail%n", SKIPPED.get());
        }
    }
}
