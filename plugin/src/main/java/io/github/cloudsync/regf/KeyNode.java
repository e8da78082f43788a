package io.github.cloudsync.regf;

import java.time.Instant;

/** The record of one registry key (spec "Key node"); it never moves, so it stays valid while its key is edited. */
final class KeyNode {
    /** The length of the fields before the name. */
    static final int FIXED = 76;

    private static final int NK = 0x6b6e;
    private static final int FLAGS = 2;
    private static final int LAST_WRITTEN = 4;
    private static final int LAYERED_KEY_BITS = 13;
    private static final int PARENT = 16;
    private static final int SUBKEY_COUNT = 20;
    private static final int SUBKEY_LIST = 28;
    private static final int VOLATILE_SUBKEY_LIST = 32;
    private static final int VALUE_COUNT = 36;
    private static final int VALUE_LIST = 40;
    private static final int SECURITY = 44;
    private static final int CLASS_NAME = 48;
    private static final int LARGEST_SUBKEY_NAME = 52;
    private static final int LARGEST_VALUE_NAME = 60;
    private static final int LARGEST_VALUE_DATA = 64;
    private static final int NAME_LENGTH = 72;
    private static final int CLASS_NAME_LENGTH = 74;

    private static final int KEY_HIVE_ENTRY = 0x0004;
    private static final int KEY_NO_DELETE = 0x0008;
    private static final int KEY_SYM_LINK = 0x0010;
    private static final int KEY_COMP_NAME = 0x0020;
    private static final int KEY_PREDEF_HANDLE = 0x0040;

    /** Of the layer semantics in the lowest two bits (spec "Layered keys"). */
    private static final int TOMBSTONE = 1;

    private final Cell cell;

    private KeyNode(Cell cell) {
        this.cell = cell;
    }

    static KeyNode at(Cells cells, int offset) throws HiveException {
        Cell cell = cells.at(offset, "a key");
        if (cell.getUnsignedShort(0) != NK) {
            throw cell.damaged("should hold a key node (nk) and does not");
        }
        KeyNode key = new KeyNode(cell);
        cell.requireRoom(FIXED, key.nameLength());
        if (!key.hasFlag(KEY_COMP_NAME) && key.nameLength() % 2 != 0) {
            throw cell.damaged("holds a UTF-16 name of %d bytes, which is no whole number of characters"
                    .formatted(key.nameLength()));
        }
        return key;
    }

    /** Writes the record of a new key without subkeys and values into a fresh cell. */
    static KeyNode create(Cell cell, String name, int parent, int security, Instant now) throws HiveException {
        byte[] stored = RegistryName.encode(name);
        cell.putBytes(0, new byte[FIXED]);
        cell.putShort(0, NK);
        cell.putShort(FLAGS, RegistryName.isCompressible(name) ? KEY_COMP_NAME : 0);
        cell.putLong(LAST_WRITTEN, FileTime.of(now));
        cell.putInt(PARENT, parent);
        cell.putInt(SUBKEY_LIST, Cells.NIL);
        cell.putInt(VOLATILE_SUBKEY_LIST, Cells.NIL);
        cell.putInt(VALUE_LIST, Cells.NIL);
        cell.putInt(SECURITY, security);
        cell.putInt(CLASS_NAME, Cells.NIL);
        cell.putShort(NAME_LENGTH, stored.length);
        cell.putBytes(FIXED, stored);
        return new KeyNode(cell);
    }

    /** Marks a new key as the root of a new hive, as Windows does; Microsoft's offreg.dll does not. */
    void markRoot() throws HiveException {
        cell.putShort(FLAGS, cell.getUnsignedShort(FLAGS) | KEY_HIVE_ENTRY | KEY_NO_DELETE);
    }

    Cell cell() {
        return cell;
    }

    int offset() {
        return cell.offset();
    }

    String name() throws HiveException {
        return RegistryName.decode(cell.getBytes(FIXED, nameLength()), hasFlag(KEY_COMP_NAME));
    }

    /** The name in uppercase, by which lists of subkeys are sorted and searched. */
    String upcasedName() throws HiveException {
        return RegistryName.upcase(name());
    }

    /** The length the name has as UTF-16, which the "largest name" fields count in. */
    int nameSize() throws HiveException {
        return hasFlag(KEY_COMP_NAME) ? 2 * nameLength() : nameLength();
    }

    /**
     * Whether it is marked as the root of a hive. No key below one may be; but the root need not be, nor is its parent
     * field defined: which key is the root the base block alone says.
     */
    boolean isMarkedRoot() throws HiveException {
        return hasFlag(KEY_HIVE_ENTRY);
    }

    boolean isNameless() throws HiveException {
        return nameLength() == 0;
    }

    boolean isDeletable() throws HiveException {
        return !hasFlag(KEY_NO_DELETE);
    }

    boolean isSymbolicLink() throws HiveException {
        return hasFlag(KEY_SYM_LINK);
    }

    /** Whether this is a key of a container's differencing hive that says "deleted in the layer above". */
    boolean isTombstone() throws HiveException {
        return (cell.getByte(LAYERED_KEY_BITS) & 3) == TOMBSTONE;
    }

    /** Whether the field for the number of values holds a handle instead (spec "Key node, Flags"). */
    boolean isPredefinedHandle() throws HiveException {
        return hasFlag(KEY_PREDEF_HANDLE);
    }

    Instant lastWritten() throws HiveException {
        return FileTime.toInstant(cell.getLong(LAST_WRITTEN));
    }

    void setLastWritten(Instant now) throws HiveException {
        cell.putLong(LAST_WRITTEN, FileTime.of(now));
    }

    int parent() throws HiveException {
        return cell.getInt(PARENT);
    }

    int subkeyCount() throws HiveException {
        return cell.getInt(SUBKEY_COUNT);
    }

    int subkeyList() throws HiveException {
        return cell.getInt(SUBKEY_LIST);
    }

    void setSubkeys(int count, int list) throws HiveException {
        cell.putInt(SUBKEY_COUNT, count);
        cell.putInt(SUBKEY_LIST, list);
    }

    int valueCount() throws HiveException {
        return cell.getInt(VALUE_COUNT);
    }

    int valueList() throws HiveException {
        return cell.getInt(VALUE_LIST);
    }

    void setValues(int count, int list) throws HiveException {
        cell.putInt(VALUE_COUNT, count);
        cell.putInt(VALUE_LIST, list);
    }

    int security() throws HiveException {
        return cell.getInt(SECURITY);
    }

    /** The offset of the class name's cell, or {@link Cells#NIL}. */
    int className() throws HiveException {
        if (classNameLength() == 0) {
            return Cells.NIL;
        }
        int className = cell.getInt(CLASS_NAME);
        if (className == Cells.NIL) {
            throw damaged("has a class name of " + classNameLength() + " bytes that lies nowhere");
        }
        return className;
    }

    int classNameLength() throws HiveException {
        return cell.getUnsignedShort(CLASS_NAME_LENGTH);
    }

    /** Only the lower half: since Windows Vista the upper one holds flags (spec "Key node"). */
    int largestSubkeyName() throws HiveException {
        return cell.getUnsignedShort(LARGEST_SUBKEY_NAME);
    }

    void setLargestSubkeyName(int size) throws HiveException {
        cell.putShort(LARGEST_SUBKEY_NAME, size);
    }

    int largestValueName() throws HiveException {
        return cell.getInt(LARGEST_VALUE_NAME);
    }

    int largestValueData() throws HiveException {
        return cell.getInt(LARGEST_VALUE_DATA);
    }

    void setLargestValue(int nameSize, int dataSize) throws HiveException {
        cell.putInt(LARGEST_VALUE_NAME, nameSize);
        cell.putInt(LARGEST_VALUE_DATA, dataSize);
    }

    HiveException damaged(String problem) throws HiveException {
        return cell.damaged("holds the key " + name() + ", which " + problem);
    }

    private int nameLength() throws HiveException {
        return cell.getUnsignedShort(NAME_LENGTH);
    }

    private boolean hasFlag(int flag) throws HiveException {
        return (cell.getUnsignedShort(FLAGS) & flag) != 0;
    }
}
