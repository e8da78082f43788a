package io.github.cloudsync.regf;

/** The record of one registry value (spec "Key value"). */
final class ValueRecord {
    /** The length of the fields before the name. */
    static final int FIXED = 20;

    /** Data of so many bytes lies in the record itself. */
    static final int MOST_INLINE = 4;

    private static final int VK = 0x6b76;
    private static final int NAME_LENGTH = 2;
    private static final int DATA_SIZE = 4;
    private static final int DATA = 8;
    private static final int TYPE = 12;
    private static final int FLAGS = 16;

    private static final int INLINE = 0x80000000;
    private static final int VALUE_COMP_NAME = 1;
    private static final int TOMBSTONE = 2;

    private final Cell cell;

    private ValueRecord(Cell cell) {
        this.cell = cell;
    }

    static ValueRecord at(Cells cells, int offset) throws HiveException {
        Cell cell = cells.at(offset, "a value");
        if (cell.getUnsignedShort(0) != VK) {
            throw cell.damaged("should hold a value (vk) and does not");
        }
        ValueRecord value = new ValueRecord(cell);
        cell.requireRoom(FIXED, value.nameLength());
        if (!value.isCompressed() && value.nameLength() % 2 != 0) {
            throw cell.damaged("holds a UTF-16 name of %d bytes, which is no whole number of characters"
                    .formatted(value.nameLength()));
        }
        if (!value.isInline() && value.dataSize() == 0 && value.dataCell() != Cells.NIL) {
            throw cell.damaged("holds an empty value that points to data");
        }
        if (value.isInline() && value.dataSize() > MOST_INLINE) {
            throw cell.damaged("holds a value that claims %d bytes inside its record".formatted(value.dataSize()));
        }
        return value;
    }

    /** Writes the record of a new value, as yet without data, into a fresh cell. */
    static ValueRecord create(Cell cell, String name) throws HiveException {
        byte[] stored = RegistryName.encode(name);
        cell.putShort(0, VK);
        cell.putShort(NAME_LENGTH, stored.length);
        cell.putInt(DATA_SIZE, INLINE);
        cell.putShort(FLAGS, RegistryName.isCompressible(name) && !name.isEmpty() ? VALUE_COMP_NAME : 0);
        cell.putBytes(FIXED, stored);
        return new ValueRecord(cell);
    }

    Cell cell() {
        return cell;
    }

    int offset() {
        return cell.offset();
    }

    String name() throws HiveException {
        return RegistryName.decode(cell.getBytes(FIXED, nameLength()), isCompressed());
    }

    int nameSize() throws HiveException {
        return isCompressed() ? 2 * nameLength() : nameLength();
    }

    int type() throws HiveException {
        return cell.getInt(TYPE);
    }

    boolean isInline() throws HiveException {
        return (cell.getInt(DATA_SIZE) & INLINE) != 0;
    }

    int dataSize() throws HiveException {
        return cell.getInt(DATA_SIZE) & ~INLINE;
    }

    byte[] inlineData() throws HiveException {
        return cell.getBytes(DATA, dataSize());
    }

    /** The offset of the cell with the data, or with the big data record that leads to it. */
    int dataCell() throws HiveException {
        return cell.getInt(DATA);
    }

    /** Whether this is a value of a container's differencing hive that says "deleted in the layer above". */
    boolean isTombstone() throws HiveException {
        return (cell.getUnsignedShort(FLAGS) & TOMBSTONE) != 0;
    }

    void setInline(int type, byte[] data) throws HiveException {
        cell.putInt(DATA, 0);
        cell.putBytes(DATA, data);
        cell.putInt(DATA_SIZE, data.length | INLINE);
        cell.putInt(TYPE, type);
    }

    void setData(int type, int dataCell, int size) throws HiveException {
        cell.putInt(DATA, dataCell);
        cell.putInt(DATA_SIZE, size);
        cell.putInt(TYPE, type);
    }

    HiveException damaged(String problem) throws HiveException {
        return cell.damaged("holds the value " + name() + ", which " + problem);
    }

    private int nameLength() throws HiveException {
        return cell.getUnsignedShort(NAME_LENGTH);
    }

    private boolean isCompressed() throws HiveException {
        return (cell.getUnsignedShort(FLAGS) & VALUE_COMP_NAME) != 0;
    }
}
