package io.github.cloudsync.regf;

import io.github.cloudsync.store.Pages;
import java.util.BitSet;

/**
 * Turns the offsets that records hold into cells, after checking that an allocated cell begins exactly there.
 *
 * <p>A bin's cells are walked when the bin is first reached, not when the hive is opened: a reader of a dozen values
 * need not touch 120 MB. A writer calls {@link #checkAll} first.
 */
final class Cells {
    /** "Doesn't point anywhere" (spec "Base block, Notes" 1). */
    static final int NIL = -1;

    /** Cell sizes and so their offsets are aligned to 8 bytes (spec "Cell"). */
    static final int ALIGNMENT = 8;

    private final Pages pages;
    private final Bins bins;
    private final int minorVersion;
    private final BitSet checkedBins = new BitSet();
    private final BitSet starts = new BitSet();
    private final BitSet searchable = new BitSet();

    Cells(Pages pages, Bins bins, int minorVersion) {
        this.pages = pages;
        this.bins = bins;
        this.minorVersion = minorVersion;
    }

    Pages pages() {
        return pages;
    }

    Bins bins() {
        return bins;
    }

    /** The format's minor version, which decides the kind of subkey lists and whether big data exists. */
    int minorVersion() {
        return minorVersion;
    }

    /** The allocated cell at an offset found in a record; {@code what} names it for the message. */
    Cell at(int offset, String what) throws HiveException {
        if (offset < 0 || offset >= pages.size() || offset % ALIGNMENT != 0) {
            throw damaged(offset, what, "is outside the hive or not aligned");
        }
        if (!starts.get(offset / ALIGNMENT)) {
            checkBin(bins.startOf(offset));
            if (!starts.get(offset / ALIGNMENT)) {
                throw damaged(offset, what, "lies in the middle of a cell or a header");
            }
        }
        int size = pages.getInt(offset);
        if (size > 0) {
            throw damaged(offset, what, "lies in a cell that is marked free");
        }
        return new Cell(pages, offset, -size - Cell.HEADER);
    }

    /** Whether the key's list of subkeys was seen to be in order; edits keep it so. */
    boolean isSearchable(KeyNode key) {
        return searchable.get(key.offset() / ALIGNMENT);
    }

    void markSearchable(KeyNode key) {
        searchable.set(key.offset() / ALIGNMENT);
    }

    void checkAll() throws HiveException {
        for (int bin = 0; bin < pages.size(); bin = bins.endOf(bin)) {
            checkBin(bin);
        }
    }

    /** The start of the cell before the one at the offset, or -1 if there is none in its bin. */
    int before(int offset) {
        int start = starts.previousSetBit(offset / ALIGNMENT - 1) * ALIGNMENT;
        return start < bins.startOf(offset) ? NIL : start;
    }

    /** Notes that a cell begins here, or no longer does; for {@link Allocation} only, which moves the boundaries. */
    void mark(int offset, boolean begins) {
        starts.set(offset / ALIGNMENT, begins);
    }

    /** Notes that the bin is tiled; for {@link Allocation} only, which has just made it. */
    void markChecked(int bin) {
        checkedBins.set(bin / Pages.PAGE);
    }

    /** Checks once that cells fill the bin without gap or overlap, and remembers where they begin. */
    void checkBin(int bin) throws HiveException {
        if (checkedBins.get(bin / Pages.PAGE)) {
            return;
        }
        int end = bins.endOf(bin);
        for (int at = bin + Bins.HEADER; at < end; ) {
            int size = Math.abs(pages.getInt(at));
            // Math.abs leaves the smallest integer negative.
            if (size < ALIGNMENT || size % ALIGNMENT != 0 || size > end - at) {
                throw HiveException.damaged(
                        pages.file(),
                        "the cell at 0x%x has an impossible size of %d bytes".formatted(at, pages.getInt(at)));
            }
            starts.set(at / ALIGNMENT);
            at += size;
        }
        markChecked(bin);
    }

    private HiveException damaged(int offset, String what, String problem) {
        return HiveException.damaged(pages.file(), "the offset 0x%x of %s %s".formatted(offset, what, problem));
    }
}
