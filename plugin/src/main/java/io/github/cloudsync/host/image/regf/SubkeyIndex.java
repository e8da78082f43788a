package io.github.cloudsync.host.image.regf;

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
        return new SubkeyIndex(rooted ? list : null, leafCells, leaves);
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

    /**
     * The subkey of that name, found by its hash, or else by comparing every name: some tools write wrong hashes, and a
     * key that is there must not be reported absent.
     */
    Optional<KeyNode> find(Cells cells, KeyNode parent, String name) throws HiveException {
        String upcased = RegistryName.upcase(name);
        int hash = RegistryName.hash(name);
        for (SubkeyLeaf leaf : leaves) {
            for (int i = 0; leaf.kind() == SubkeyLeaf.Kind.LH && i < leaf.size(); i++) {
                if (leaf.mark(i) == hash) {
                    KeyNode key = KeyNode.at(cells, leaf.key(i));
                    if (key.isNamed(upcased)) {
                        return Optional.of(requireChild(key, parent));
                    }
                }
            }
        }
        for (int offset : keys()) {
            KeyNode key = KeyNode.at(cells, offset);
            if (key.isNamed(upcased)) {
                return Optional.of(requireChild(key, parent));
            }
        }
        return Optional.empty();
    }

    static KeyNode requireChild(KeyNode key, KeyNode parent) throws HiveException {
        if (key.parent() != parent.offset() || key.isRoot()) {
            throw key.damaged("is listed under " + parent.name() + " but names another parent");
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
