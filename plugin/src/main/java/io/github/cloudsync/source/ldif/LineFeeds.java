package io.github.cloudsync.source.ldif;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Where lines end, sought eight bytes at a time: nearly all time of reading goes into this. Stateless. */
final class LineFeeds {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long FEEDS = '\n' * EACH;

    private LineFeeds() {}

    /** The first line feed, or {@code to} where there is none. */
    static int next(byte[] bytes, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long found = found((long) WORDS.get(bytes, at));
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    static int count(byte[] bytes, int from, int to) {
        int count = 0;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            count += Long.bitCount(found((long) WORDS.get(bytes, at)));
        }
        for (; at < to; at++) {
            count += bytes[at] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** The high bit of each byte that is a line feed, and no other: no carry leaves a byte. */
    private static long found(long word) {
        long zero = word ^ FEEDS;
        return ~(((zero & LOW) + LOW) | zero | LOW);
    }
}
