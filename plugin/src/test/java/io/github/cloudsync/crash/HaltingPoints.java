package io.github.cloudsync.crash;

/**
 * The points at which a process can be ended without any clean-up, one before each thing it writes. Where nothing was said,
 * and in the JVM that runs the tests, it never is.
 */
public final class HaltingPoints {
    /** What a shell reports for a process that was killed with signal 9. */
    static final int KILLED = 137;

    static final String NEVER = "0";

    private static String haltAt = NEVER;
    private static int passed;

    private HaltingPoints() {}

    /** @param point its number from 1 on, or the name of what writes, whose first point is meant */
    static void haltAt(String point) {
        haltAt = point;
    }

    /** Called where a write is about to happen. */
    public static synchronized void pass(String what) {
        passed++;
        if (haltAt.equals(what) || haltAt.equals(Integer.toString(passed))) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
