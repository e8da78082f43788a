package io.github.cloudsync.regf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subkeys of one key as they stand: no list, one leaf, or an index root over several (spec "Index root").
 *
 * @param root the cell of the index root, if there is one
 * @param leafCells the cells of the leaves, in the order of the names
 */
record SubkeyIndex(@Nullable Cell root, List<Cell> leafCells, List<SubkeyLeaf> leaves) {
    static final int RI = 0x6972;

    private static final int COUNT = 2;
    private static final int ELEMENTS = 4;

    static SubkeyIndex of(Cells cells, KeyNode key) throws HiveException {
        int count = key.subkeyCount();
        if (count == 0) {
            // A list offset may be left over from subkeys of old; only what is listed counts.
            return new SubkeyIndex(null, List.of(), List.of());
        }
        Cell list = cells.at(key.subkeyList(), "a list of subkeys");
        boolean rooted = list.getUnsignedShort(0) == RI;
        List<Cell> leafCells = rooted ? leafCells(cells, list) : List.of(list);
        List<SubkeyLeaf> leaves = new ArrayList<>();
        // Counted down, so that a root naming one leaf 65,535 times cannot make us collect billions of keys.
        int left = count;
        for (Cell cell : leafCells) {
            SubkeyLeaf leaf = SubkeyLeaf.read(cell);
            left -= leaf.size();
            if (left < 0) {
                break;
            }
            leaves.add(leaf);
        }
        if (left != 0) {
            throw key.damaged(
                    "counts %s subkeys and lists another number of them".formatted(Integer.toUnsignedString(count)));
        }
        SubkeyIndex index = new SubkeyIndex(rooted ? list : null, leafCells, leaves);
        if (!cells.isSearchable(key)) {
            index.requireSearchable(cells, key);
            cells.markSearchable(key);
        }
        return index;
    }

    /**
     * Refuses lists in which Windows would not find a key that is there: it searches by order and by the marks. Such a
     * key is neither present nor absent, and a new one could be inserted where nobody finds it.
     */
    private void requireSearchable(Cells cells, KeyNode parent) throws HiveException {
        String previous = "";
        for (SubkeyLeaf leaf : leaves) {
            for (int i = 0; i < leaf.size(); i++) {
                KeyNode key = requireChild(KeyNode.at(cells, leaf.key(i)), parent);
                String name = key.name();
                String upcased = RegistryName.upcase(name);
                if (previous.compareTo(upcased) >= 0) {
                    throw parent.damaged("does not list its subkeys in the order of their names: " + name
                            + " is out of place, and Windows would not find it");
                }
                if (!leaf.kind().marks(name, leaf.mark(i))) {
                    throw parent.damaged(
                            "lists its subkey " + name + " under a wrong hash, so that Windows would not find it");
                }
                previous = upcased;
            }
        }
    }

    /** The offsets of all subkeys, in the order of their names. */
    int[] keys() {
        int count = 0;
        for (SubkeyLeaf leaf : leaves) {
            count += leaf.size();
        }
        int[] keys = new int[count];
        int done = 0;
        for (SubkeyLeaf leaf : leaves) {
            for (int i = 0; i < leaf.size(); i++) {
                keys[done++] = leaf.key(i);
            }
        }
        return keys;
    }

    /** The subkey of that name. */
    Optional<KeyNode> find(Cells cells, String name) throws HiveException {
        String upcased = RegistryName.upcase(name);
        int[] keys = keys();
        int from = 0;
        int to = keys.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            KeyNode key = KeyNode.at(cells, keys[middle]);
            int order = key.upcasedName().compareTo(upcased);
            if (order == 0) {
                return Optional.of(key);
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return Optional.empty();
    }

    /** Refuses a key that cannot be what the parent lists; a name with a backslash would read as a path of two. */
    private static KeyNode requireChild(KeyNode key, KeyNode parent) throws HiveException {
        if (key.parent() != parent.offset() || key.isMarkedRoot()) {
            throw key.damaged("is listed under " + parent.name() + " but names another parent");
        }
        if (key.isNameless() || key.name().indexOf('\\') >= 0) {
            throw key.damaged("is listed under " + parent.name() + " and has a name no key can have");
        }
        return key;
    }

    static int rootSize(int leaves) {
        return ELEMENTS + leaves * Integer.BYTES;
    }

    static void writeRoot(Cell root, List<Cell> leafCells) throws HiveException {
        root.putShort(0, RI);
        root.putShort(COUNT, leafCells.size());
        for (int i = 0; i < leafCells.size(); i++) {
            root.putInt(ELEMENTS + i * Integer.BYTES, leafCells.get(i).offset());
        }
    }

    private static List<Cell> leafCells(Cells cells, Cell root) throws HiveException {
        List<Cell> leafCells = new ArrayList<>();
        int count = root.getUnsignedShort(COUNT);
        for (int i = 0; i < count; i++) {
            leafCells.add(cells.at(root.getInt(ELEMENTS + i * Integer.BYTES), "a list of subkeys"));
        }
        return leafCells;
    }
}
