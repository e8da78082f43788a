package io.github.cloudsync.regf;

/**
 * How a hive is opened: whether it may be changed, and what becomes of one whose last write did not end.
 *
 * <p>A write that Windows did not end is in the logs beside the hive, and Windows replays them whenever it loads the hive:
 * what they say is what the hive holds. A write that this program did not end is in its backup beside the hive, and only
 * who may write can take it back.
 */
public enum Opening {
    /** To be read as the file is. A dirty hive is refused. */
    READ(false, false),
    /** To be read as Windows would load it: the logs of a dirty hive are replayed in memory, and no file changes. */
    READ_REPLAYED(true, false),
    /**
     * To be changed: locked against others, and every record checked. An own write that was interrupted is put in order at
     * once; the logs of a dirty hive are replayed in memory, and what they say is written with the first commit.
     */
    WRITE(true, true);

    private final boolean replays;
    private final boolean writes;

    Opening(boolean replays, boolean writes) {
        this.replays = replays;
        this.writes = writes;
    }

    boolean replays() {
        return replays;
    }

    boolean writes() {
        return writes;
    }
}
