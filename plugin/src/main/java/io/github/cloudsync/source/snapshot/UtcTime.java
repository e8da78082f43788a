package io.github.cloudsync.source.snapshot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time as {@link Instant#toString} writes it, such as {@code 2026-11-22T06:00:00.1234567Z}, read digit by digit: the
 * parser of the JDK took a fifth of the time that a snapshot takes, and a quarter of what it allocates.
 */
final class UtcTime {
    /** Where the digits stand. */
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";

    private static final int SECONDS_A_DAY = 86_400;
    /** Nanoseconds are the most that Java has. */
    private static final int MOST_DIGITS = 9;

    private UtcTime() {}

    /** The time; empty if the text is no time of the years 0000 to 9999. */
    static Optional<Instant> parse(String text) {
        int end = text.length() - 1;
        if (end < SHAPE.length() || text.charAt(end) != 'Z' || !hasShape(text)) {
            return Optional.empty();
        }
        int nanos = nanos(text, SHAPE.length(), end);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (nanos < 0 || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            return Optional.of(Instant.ofEpochSecond(day * SECONDS_A_DAY + (hour * 60L + minute) * 60 + second, nanos));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char expected = SHAPE.charAt(i);
            if (expected == 'd' ? !isDigit(text.charAt(i)) : text.charAt(i) != expected) {
                return false;
            }
        }
        return true;
    }

    /** What follows the seconds, from a point to the end; -1 if that is no fraction. */
    private static int nanos(String text, int from, int end) {
        if (from == end) {
            return 0;
        }
        int digits = end - from - 1;
        if (text.charAt(from) != '.' || digits < 1 || digits > MOST_DIGITS) {
            return -1;
        }
        int nanos = 0;
        for (int i = 0; i < MOST_DIGITS; i++) {
            int at = from + 1 + i;
            if (at < end && !isDigit(text.charAt(at))) {
                return -1;
            }
            nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
