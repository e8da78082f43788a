package io.github.cloudsync.regf;

import java.util.Arrays;

/** A list of subkeys, sorted by their uppercase names (spec "Index leaf", "Fast leaf", "Hash leaf"); never changes. */
final class SubkeyLeaf {
    /** What an element holds beside the key's offset. */
    enum Kind {
        /** Index leaf: nothing. A full list of 1,012 is what Windows splits, seen in its own hives. */
        LI(0x696c, 4, 1012),
        /** Fast leaf, of versions 1.3 and 1.4: the first four characters. A full one goes on as an index leaf. */
        LF(0x666c, 8, 507),
        /** Hash leaf, of versions 1.5 and 1.6: the hash of the name. */
        LH(0x686c, 8, 1012);

        private final int signature;
        private final int width;
        private final int most;

        Kind(int signature, int width, int most) {
            this.signature = signature;
            this.width = width;
            this.most = most;
        }

        static Kind forNewLists(int minorVersion) {
            return minorVersion > 4 ? LH : LF;
        }

        /** Whether Windows, which searches by the mark, finds a key of that name by this one. */
        boolean marks(String name, int mark) {
            return switch (this) {
                case LI -> true;
                case LF -> RegistryName.isHinted(name, mark);
                case LH -> mark == RegistryName.hash(name);
            };
        }

        int markOf(String name) {
            return switch (this) {
                case LI -> 0;
                case LF -> RegistryName.hint(name);
                case LH -> RegistryName.hash(name);
            };
        }
    }

    private static final int COUNT = 2;
    private static final int ELEMENTS = 4;

    private final Kind kind;
    private final int[] keys;
    private final int[] marks;

    private SubkeyLeaf(Kind kind, int[] keys, int[] marks) {
        this.kind = kind;
        this.keys = keys;
        this.marks = marks;
    }

    static SubkeyLeaf empty(Kind kind) {
        return new SubkeyLeaf(kind, new int[0], new int[0]);
    }

    static SubkeyLeaf read(Cell cell) throws HiveException {
        Kind kind = kindOf(cell);
        int count = cell.getUnsignedShort(COUNT);
        cell.requireRoom(ELEMENTS, count * kind.width);
        int[] keys = new int[count];
        int[] marks = new int[count];
        for (int i = 0; i < count; i++) {
            keys[i] = cell.getInt(ELEMENTS + i * kind.width);
            marks[i] = kind == Kind.LI ? 0 : cell.getInt(ELEMENTS + i * kind.width + Integer.BYTES);
        }
        return new SubkeyLeaf(kind, keys, marks);
    }

    Kind kind() {
        return kind;
    }

    /** The offset of the key node at a place in the list. */
    int key(int index) {
        return keys[index];
    }

    /** The name hint or name hash at a place in the list, 0 in an index leaf. */
    int mark(int index) {
        return marks[index];
    }

    int size() {
        return keys.length;
    }

    int recordSize() {
        return ELEMENTS + size() * kind.width;
    }

    void write(Cell cell) throws HiveException {
        cell.putShort(0, kind.signature);
        cell.putShort(COUNT, size());
        for (int i = 0; i < size(); i++) {
            cell.putInt(ELEMENTS + i * kind.width, keys[i]);
            if (kind != Kind.LI) {
                cell.putInt(ELEMENTS + i * kind.width + Integer.BYTES, marks[i]);
            }
        }
    }

    boolean isOverfull() {
        return size() > kind.most;
    }

    SubkeyLeaf insert(int index, int key, String name) {
        return new SubkeyLeaf(
                kind, OffsetList.with(keys, index, key), OffsetList.with(marks, index, kind.markOf(name)));
    }

    SubkeyLeaf remove(int index) {
        return new SubkeyLeaf(kind, OffsetList.without(keys, index), OffsetList.without(marks, index));
    }

    SubkeyLeaf part(int from, int to) {
        return new SubkeyLeaf(kind, Arrays.copyOfRange(keys, from, to), Arrays.copyOfRange(marks, from, to));
    }

    SubkeyLeaf asIndexLeaf() {
        return new SubkeyLeaf(Kind.LI, keys, new int[size()]);
    }

    private static Kind kindOf(Cell cell) throws HiveException {
        int signature = cell.getUnsignedShort(0);
        for (Kind kind : Kind.values()) {
            if (kind.signature == signature) {
                return kind;
            }
        }
        throw cell.damaged("should hold a list of subkeys (lf, lh or li) and does not");
    }
}
