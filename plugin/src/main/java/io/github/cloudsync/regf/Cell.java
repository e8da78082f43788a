package io.github.cloudsync.regf;

import io.github.cloudsync.store.Pages;

/** An allocated cell, the room of one record; every access is checked against its end (spec "Cell"). */
record Cell(Pages pages, int offset, int capacity) {
    /** A cell begins with its size, the record follows. */
    static final int HEADER = 4;

    int getInt(int at) throws HiveException {
        return pages.getInt(locate(at, Integer.BYTES));
    }

    long getLong(int at) throws HiveException {
        return Integer.toUnsignedLong(getInt(at)) | ((long) getInt(at + Integer.BYTES) << Integer.SIZE);
    }

    int getUnsignedShort(int at) throws HiveException {
        return pages.getUnsignedShort(locate(at, Short.BYTES));
    }

    byte getByte(int at) throws HiveException {
        return pages.getByte(locate(at, 1));
    }

    byte[] getBytes(int at, int length) throws HiveException {
        return pages.getBytes(locate(at, length), length);
    }

    void putInt(int at, int value) throws HiveException {
        pages.putInt(locate(at, Integer.BYTES), value);
    }

    void putLong(int at, long value) throws HiveException {
        putInt(at, (int) value);
        putInt(at + Integer.BYTES, (int) (value >>> Integer.SIZE));
    }

    void putShort(int at, int value) throws HiveException {
        pages.putShort(locate(at, Short.BYTES), value);
    }

    void putBytes(int at, byte[] bytes) throws HiveException {
        pages.putBytes(locate(at, bytes.length), bytes);
    }

    HiveException damaged(String problem) {
        return HiveException.damaged(pages.file(), "the cell at 0x%x %s".formatted(offset, problem));
    }

    /** Refuses a record that would reach beyond the end of its cell. */
    void requireRoom(int at, int length) throws HiveException {
        if (at < 0 || length < 0 || length > capacity - at) {
            throw damaged("is too small for what it should hold: bytes %d to %d of %d"
                    .formatted(at, (long) at + length, capacity));
        }
    }

    private int locate(int at, int length) throws HiveException {
        requireRoom(at, length);
        return offset + HEADER + at;
    }
}
