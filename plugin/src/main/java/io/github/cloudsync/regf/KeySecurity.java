package io.github.cloudsync.regf;

/** A security descriptor shared by the keys that point to it, in a ring of all of them (spec "Key security"). */
final class KeySecurity {
    private static final int SK = 0x6b73;
    private static final int FLINK = 4;
    private static final int BLINK = 8;
    private static final int REFERENCES = 12;
    private static final int DESCRIPTOR_SIZE = 16;
    private static final int DESCRIPTOR = 20;

    private final Cell cell;

    private KeySecurity(Cell cell) {
        this.cell = cell;
    }

    static KeySecurity at(Cells cells, int offset) throws HiveException {
        Cell cell = cells.at(offset, "a security descriptor");
        if (cell.getUnsignedShort(0) != SK) {
            throw cell.damaged("should hold a security descriptor (sk) and does not");
        }
        cell.requireRoom(DESCRIPTOR, cell.getInt(DESCRIPTOR_SIZE));
        return new KeySecurity(cell);
    }

    /** Writes the only descriptor of a new hive, a ring of one, into a fresh cell. */
    static KeySecurity createFirst(Cell cell, byte[] descriptor) throws HiveException {
        cell.putShort(0, SK);
        cell.putInt(FLINK, cell.offset());
        cell.putInt(BLINK, cell.offset());
        cell.putInt(REFERENCES, 1);
        cell.putInt(DESCRIPTOR_SIZE, descriptor.length);
        cell.putBytes(DESCRIPTOR, descriptor);
        return new KeySecurity(cell);
    }

    static int recordSize(byte[] descriptor) {
        return DESCRIPTOR + descriptor.length;
    }

    Cell cell() {
        return cell;
    }

    int references() throws HiveException {
        return cell.getInt(REFERENCES);
    }

    int next() throws HiveException {
        return cell.getInt(FLINK);
    }

    int previous() throws HiveException {
        return cell.getInt(BLINK);
    }

    /** Counts one more key. */
    void share() throws HiveException {
        cell.putInt(REFERENCES, references() + 1);
    }

    /** Counts one key less; the last one takes the descriptor with it. */
    void release(Cells cells, Allocation allocation) throws HiveException {
        if (references() > 1) {
            cell.putInt(REFERENCES, references() - 1);
            return;
        }
        KeySecurity next = at(cells, next());
        KeySecurity previous = at(cells, previous());
        previous.cell.putInt(FLINK, next.cell.offset());
        next.cell.putInt(BLINK, previous.cell.offset());
        allocation.free(cell);
    }
}
