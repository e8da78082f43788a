package io.github.cloudsync.regf;

/** Fetches the bytes of a value from where they lie: in its record, in one cell, or in the segments of big data. */
final class ValueData {
    /** The largest value one cell holds, and the size of a big data segment (spec "Big data"). */
    static final int MOST_IN_CELL = 16344;

    /** No real value comes near it, and a damaged size must not exhaust the memory. */
    private static final int MOST_READ = 8 * 1024 * 1024;

    private static final int DB = 0x6264;
    private static final int SEGMENT_COUNT = 2;
    private static final int SEGMENT_LIST = 4;

    private ValueData() {}

    static byte[] read(Cells cells, ValueRecord value) throws HiveException {
        int size = value.dataSize();
        if (value.isInline()) {
            return value.inlineData();
        }
        if (size == 0) {
            return new byte[0];
        }
        if (size > MOST_READ) {
            throw value.damaged("claims %d bytes of data".formatted(size));
        }
        if (isBig(cells, value)) {
            return readSegments(cells, value, size);
        }
        return cells.at(value.dataCell(), "a value's data").getBytes(0, size);
    }

    /** Whether the data is split into segments, as it is since version 1.4 when it does not fit one cell. */
    static boolean isBig(Cells cells, ValueRecord value) throws HiveException {
        return !value.isInline() && value.dataSize() > MOST_IN_CELL && cells.minorVersion() > 3;
    }

    private static byte[] readSegments(Cells cells, ValueRecord value, int size) throws HiveException {
        int[] offsets = bigDataCells(cells, value);
        byte[] data = new byte[size];
        for (int from = 0; from < size; from += MOST_IN_CELL) {
            int part = Math.min(MOST_IN_CELL, size - from);
            byte[] segment =
                    cells.at(offsets[from / MOST_IN_CELL + 2], "a data segment").getBytes(0, part);
            System.arraycopy(segment, 0, data, from, part);
        }
        return data;
    }

    /** The cells that hold big data: the record, the list, and the segments, which are large enough. */
    static int[] bigDataCells(Cells cells, ValueRecord value) throws HiveException {
        Cell record = cells.at(value.dataCell(), "a value's big data");
        if (record.getUnsignedShort(0) != DB) {
            throw record.damaged("should hold a big data record (db) and does not");
        }
        int size = value.dataSize();
        int count = record.getUnsignedShort(SEGMENT_COUNT);
        if (count != (size + (long) MOST_IN_CELL - 1) / MOST_IN_CELL) {
            throw value.damaged("has %d bytes of data in %d segments".formatted(size, count));
        }
        int[] offsets = new int[count + 2];
        offsets[0] = record.offset();
        offsets[1] = record.getInt(SEGMENT_LIST);
        Cell list = cells.at(offsets[1], "a list of data segments");
        for (int i = 0; i < count; i++) {
            offsets[i + 2] = list.getInt(i * Integer.BYTES);
            int part = Math.min(MOST_IN_CELL, size - i * MOST_IN_CELL);
            cells.at(offsets[i + 2], "a data segment").requireRoom(0, part);
        }
        return offsets;
    }
}
