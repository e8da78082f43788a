package io.github.cloudsync.regf;

import java.util.Arrays;

/** Copies of a list of offsets with one more, or one less. */
final class OffsetList {
    private OffsetList() {}

    static int[] with(int[] offsets, int index, int element) {
        int[] longer = Arrays.copyOf(offsets, offsets.length + 1);
        System.arraycopy(offsets, index, longer, index + 1, offsets.length - index);
        longer[index] = element;
        return longer;
    }

    static int[] without(int[] offsets, int index) {
        int[] shorter = Arrays.copyOf(offsets, offsets.length - 1);
        System.arraycopy(offsets, index + 1, shorter, index, shorter.length - index);
        return shorter;
    }
}
