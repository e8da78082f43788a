package io.github.cloudsync.hygiene.scan;

import java.util.Arrays;

/**
 * Which objects the second reading looks at, as one bit each. A place is the number of a batch and that of an object in
 * it; objects beyond the {@link #EXACT}th of one batch share a bit, so that some are looked at in vain. For any thread.
 */
final class Places {
    private static final int BITS = 13;
    static final int EXACT = (1 << BITS) - 1;
    static final int MOST_BATCHES = 1 << (Integer.SIZE - BITS);

    private long[][] bits = new long[64][];

    static int of(int batch, int index) {
        return batch << BITS | Math.min(index, EXACT);
    }

    synchronized void mark(int place) {
        int batch = place >>> BITS;
        int index = place & EXACT;
        if (batch >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(batch + 1, bits.length * 2));
        }
        long[] words = bits[batch];
        if (words == null || index >>> 6 >= words.length) {
            words = words == null
                    ? new long[(index >>> 6) + 1]
                    : Arrays.copyOf(words, Math.min(1 << (BITS - 6), Math.max((index >>> 6) + 1, words.length * 2)));
            bits[batch] = words;
        }
        words[index >>> 6] |= 1L << (index & 63);
    }

    /** Whether any object of the batch is to be looked at. */
    synchronized boolean isAnyMarked(int batch) {
        return batch < bits.length && bits[batch] != null;
    }

    synchronized boolean isMarked(int place) {
        int batch = place >>> BITS;
        int index = place & EXACT;
        long[] words = batch < bits.length ? bits[batch] : null;
        return words != null && index >>> 6 < words.length && (words[index >>> 6] >>> (index & 63) & 1) != 0;
    }
}
