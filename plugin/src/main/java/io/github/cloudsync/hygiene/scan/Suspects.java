package io.github.cloudsync.hygiene.scan;

import java.util.Arrays;
import java.util.List;

/**
 * The fingerprints that more than one value has; no other value can be anybody's duplicate. The values that have one may
 * still differ. Immutable once found, and then for any thread.
 */
public final class Suspects {
    private final Fingerprint fingerprint;
    private final LongSet suspects;

    private Suspects(Fingerprint fingerprint, LongSet suspects) {
        this.fingerprint = fingerprint;
        this.suspects = suspects;
    }

    /**
     * Finds them, and marks the places that they come from.
     *
     * @param withinObject whether two values of the same place are a duplicate as well
     */
    static Suspects find(Fingerprint fingerprint, List<Fingerprints> collected, Places places, boolean withinObject) {
        LongSet suspects = new LongSet(64);
        for (int part = 0; part < Fingerprints.PARTS; part++) {
            int entries = 0;
            for (Fingerprints each : collected) {
                entries += each.count(part);
            }
            Meeting meeting = new Meeting(entries, suspects, places, withinObject);
            for (Fingerprints each : collected) {
                each.each(part, meeting::see);
            }
        }
        return new Suspects(fingerprint, suspects);
    }

    /** Whether somebody else may have an equal value. */
    public boolean has(int space, String value) {
        return suspects.contains(Keys.of(fingerprint, space, value));
    }

    /** The fingerprints of one part with the place that each was first seen at. */
    private static final class Meeting {
        private final long[] fingerprints;
        private final int[] first;
        private final boolean[] taken;
        private final int mask;
        private final LongSet suspects;
        private final Places places;
        private final boolean withinObject;

        Meeting(int entries, LongSet suspects, Places places, boolean withinObject) {
            int size = Math.max(16, Integer.highestOneBit(Math.max(1, entries)) << 2);
            fingerprints = new long[size];
            first = new int[size];
            taken = new boolean[size];
            mask = size - 1;
            this.suspects = suspects;
            this.places = places;
            this.withinObject = withinObject;
        }

        void see(long value, int place) {
            int at = (int) value & mask;
            while (taken[at]) {
                if (fingerprints[at] == value) {
                    if (withinObject || first[at] != place || (place & Places.EXACT) == Places.EXACT) {
                        suspects.add(value);
                        places.mark(first[at]);
                        places.mark(place);
                    }
                    return;
                }
                at = (at + 1) & mask;
            }
            taken[at] = true;
            fingerprints[at] = value;
            first[at] = place;
        }
    }

    /** A set of numbers, in an open table. */
    private static final class LongSet {
        private long[] table;
        private int size;
        private boolean zero;

        LongSet(int capacity) {
            table = new long[capacity];
        }

        void add(long value) {
            if (value == 0) {
                zero = true;
            } else if (put(table, value) && ++size * 2 > table.length) {
                long[] old = table;
                table = new long[old.length * 2];
                Arrays.stream(old).filter(each -> each != 0).forEach(each -> put(table, each));
            }
        }

        boolean contains(long value) {
            if (value == 0) {
                return zero;
            }
            int at = slot(table, value);
            while (table[at] != 0) {
                if (table[at] == value) {
                    return true;
                }
                at = (at + 1) & (table.length - 1);
            }
            return false;
        }

        private static boolean put(long[] into, long value) {
            int at = slot(into, value);
            while (into[at] != 0) {
                if (into[at] == value) {
                    return false;
                }
                at = (at + 1) & (into.length - 1);
            }
            into[at] = value;
            return true;
        }

        /** Spread once more, since a test may have all fingerprints small. */
        private static int slot(long[] of, long value) {
            return (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & (of.length - 1);
        }
    }
}
