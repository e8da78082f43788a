package io.github.cloudsync.crash;

/** Counts the points a run passes and ends the process, without any clean-up, at the one it was told. */
final class HaltingPoints {
    /** What a shell reports for a process that was killed with signal 9. */
    static final int KILLED = 137;

    private int left;

    HaltingPoints(int haltAt) {
        this.left = haltAt;
    }

    static HaltingPoints none() {
        return new HaltingPoints(0);
    }

    void pass() {
        if (--left == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
