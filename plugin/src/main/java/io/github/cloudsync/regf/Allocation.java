package io.github.cloudsync.regf;

import io.github.cloudsync.store.Pages;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives and takes back cells.
 *
 * <p>New cells come from the free end of the last bin, from cells freed since the hive was opened, or from a new bin at
 * the end of the file. Free cells elsewhere are left alone, so that an edit touches as few pages as it can.
 */
final class Allocation {
    private record FreeCell(int size, int offset) implements Comparable<FreeCell> {
        @Override
        public int compareTo(FreeCell other) {
            return size != other.size ? Integer.compare(size, other.size) : Integer.compare(offset, other.offset);
        }
    }

    private final Cells cells;
    private final Pages pages;
    private @Nullable NavigableSet<FreeCell> known;

    Allocation(Cells cells) {
        this.cells = cells;
        this.pages = cells.pages();
    }

    /** A zeroed cell with room for a record of that size. */
    Cell allocate(int recordSize) throws HiveException {
        int size = (Cell.HEADER + recordSize + Cells.ALIGNMENT - 1) / Cells.ALIGNMENT * Cells.ALIGNMENT;
        FreeCell free = known().ceiling(new FreeCell(size, 0));
        if (free == null) {
            free = inNewBin(size);
        } else {
            known().remove(free);
        }
        if (free.size() > size) {
            release(free.offset() + size, free.size() - size);
        }
        pages.putInt(free.offset(), -size);
        Cell cell = new Cell(pages, free.offset(), size - Cell.HEADER);
        cell.putBytes(0, new byte[cell.capacity()]);
        return cell;
    }

    /** Marks a cell free, as one with its free neighbours (spec "Unallocated cell"). */
    void free(Cell cell) throws HiveException {
        int start = cell.offset();
        int end = start + Cell.HEADER + cell.capacity();
        if (end < cells.bins().endOf(cells.bins().startOf(start)) && pages.getInt(end) > 0) {
            FreeCell next = new FreeCell(pages.getInt(end), end);
            known().remove(next);
            cells.mark(end, false);
            end += next.size();
        }
        int before = cells.before(start);
        if (before != Cells.NIL && pages.getInt(before) > 0) {
            known().remove(new FreeCell(pages.getInt(before), before));
            cells.mark(start, false);
            start = before;
        }
        release(start, end - start);
    }

    void free(int offset, String what) throws HiveException {
        free(cells.at(offset, what));
    }

    /** A cell with room for the new size of a record: the old one if it is large enough, else another in its place. */
    Cell resize(Cell old, int recordSize) throws HiveException {
        if (recordSize <= old.capacity()) {
            return old;
        }
        free(old);
        return allocate(recordSize);
    }

    private void release(int offset, int size) throws HiveException {
        pages.putInt(offset, size);
        cells.mark(offset, true);
        known().add(new FreeCell(size, offset));
    }

    private FreeCell inNewBin(int size) throws HiveException {
        int bin = cells.bins().append(size);
        cells.markChecked(bin);
        int first = bin + Bins.HEADER;
        cells.mark(first, true);
        return new FreeCell(pages.size() - first, first);
    }

    private NavigableSet<FreeCell> known() throws HiveException {
        NavigableSet<FreeCell> set = known;
        if (set == null) {
            set = new TreeSet<>();
            known = set;
            if (pages.size() > 0) {
                int bin = cells.bins().last();
                cells.checkBin(bin);
                for (int at = bin + Bins.HEADER; at < pages.size(); at += Math.abs(pages.getInt(at))) {
                    if (pages.getInt(at) > 0) {
                        set.add(new FreeCell(pages.getInt(at), at));
                    }
                }
            }
        }
        return set;
    }
}
