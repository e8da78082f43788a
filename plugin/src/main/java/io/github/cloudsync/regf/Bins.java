package io.github.cloudsync.regf;

import io.github.cloudsync.store.Pages;
import java.util.BitSet;

/** The hive bins, which tile the hive bins data and are in turn tiled by cells (spec "Hive bin"). */
final class Bins {
    static final int HEADER = 32;

    private static final int HBIN = 0x6e696268;
    private static final int OFFSET = 4;
    private static final int SIZE = 8;

    private final Pages pages;
    private final BitSet firstPages = new BitSet();

    /** Walks the headers of all bins; one that does not fit makes the hive unreadable. */
    Bins(Pages pages) throws HiveException {
        this.pages = pages;
        for (int bin = 0; bin < pages.size(); ) {
            if (pages.getInt(bin) != HBIN || pages.getInt(bin + OFFSET) != bin) {
                throw damaged(bin, "has no valid header");
            }
            int size = pages.getInt(bin + SIZE);
            if (size <= 0 || size % Pages.PAGE != 0 || size > pages.size() - bin) {
                throw damaged(bin, "claims a size of " + Integer.toUnsignedString(size) + " bytes");
            }
            firstPages.set(bin / Pages.PAGE);
            bin += size;
        }
    }

    /** The offset of the bin that holds the given offset. */
    int startOf(int offset) {
        return firstPages.previousSetBit(offset / Pages.PAGE) * Pages.PAGE;
    }

    /** The offset just after the bin that starts at the given offset. */
    int endOf(int bin) {
        int next = firstPages.nextSetBit(bin / Pages.PAGE + 1);
        return next < 0 ? pages.size() : next * Pages.PAGE;
    }

    int last() {
        return startOf(pages.size() - 1);
    }

    /** Appends a bin with room for the given number of bytes after its header and returns its offset. */
    int append(int room) throws HiveException {
        int size = (HEADER + room + Pages.PAGE - 1) / Pages.PAGE * Pages.PAGE;
        int bin = HiveException.inStore(pages.file(), "cannot grow", () -> pages.append(size));
        pages.putInt(bin, HBIN);
        pages.putInt(bin + OFFSET, bin);
        pages.putInt(bin + SIZE, size);
        firstPages.set(bin / Pages.PAGE);
        return bin;
    }

    private HiveException damaged(int bin, String problem) {
        return HiveException.damaged(pages.file(), "the hive bin at 0x%x %s".formatted(bin, problem));
    }
}
