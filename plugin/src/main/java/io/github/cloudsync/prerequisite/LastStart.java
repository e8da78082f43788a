package io.github.cloudsync.prerequisite;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The last start of Windows by two clocks, which contradict each other where the clock was set since.
 *
 * @param earliest by the clock that puts it earlier
 * @param latest by the other one
 */
record LastStart(Instant earliest, Instant latest) {
    /** When something was done, seen from the start. */
    enum Side {
        BEFORE,
        SINCE,
        /** Before it by one clock and since by the other. */
        NOBODY_KNOWS
    }

    static LastStart by(Instant one, Instant other) {
        return one.isBefore(other) ? new LastStart(one, other) : new LastStart(other, one);
    }

    Side comparedWith(Instant time) {
        if (time.isBefore(earliest)) {
            return Side.BEFORE;
        }
        return time.isBefore(latest) ? Side.NOBODY_KNOWS : Side.SINCE;
    }

    /** What is expected of a key, as messages show it. */
    String expected() {
        return "written before the last start, " + shown(earliest);
    }

    /** Why a key in between the two clocks decides nothing. */
    String contradiction(String seen) {
        return "it is " + seen + ", and the clocks contradict each other: Windows was started at " + shown(earliest)
                + " by one and at " + shown(latest)
                + " by the other, as happens when the clock is set or the machine was paused. Restart the server; then"
                + " they agree.";
    }

    /** A time as messages show it: {@code 2026-11-22T06:00:00Z}. */
    static String shown(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
