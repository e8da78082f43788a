package io.github.cloudsync.regf;

import java.util.ArrayList;
import java.util.List;

/** Inserts keys into, and removes them from, the sorted subkey lists of their parents. */
final class SubkeyEditor {
    private final Cells cells;
    private final Allocation allocation;

    SubkeyEditor(Cells cells, Allocation allocation) {
        this.cells = cells;
        this.allocation = allocation;
    }

    /** Lists a new key under its parent; the parent must not have a key of that name. */
    void insert(KeyNode parent, KeyNode key) throws HiveException {
        String name = key.name();
        SubkeyIndex index = SubkeyIndex.of(cells, parent);
        if (index.leaves().isEmpty()) {
            SubkeyLeaf leaf = SubkeyLeaf.empty(SubkeyLeaf.Kind.forNewLists(cells.minorVersion()))
                    .insert(0, key.offset(), name);
            parent.setSubkeys(1, store(leaf).offset());
            return;
        }
        int which = leafFor(index, name);
        SubkeyLeaf leaf = index.leaves().get(which);
        int position = positionIn(leaf, name);
        replaceLeaf(parent, parent.subkeyCount() + 1, index, which, split(leaf.insert(position, key.offset(), name)));
    }

    /** Takes a key off its parent's list; a leaf left empty goes, and so does an index root. */
    void remove(KeyNode parent, KeyNode key) throws HiveException {
        SubkeyIndex index = SubkeyIndex.of(cells, parent);
        for (int which = 0; which < index.leaves().size(); which++) {
            SubkeyLeaf leaf = index.leaves().get(which);
            for (int i = 0; i < leaf.size(); i++) {
                if (leaf.key(i) == key.offset()) {
                    SubkeyLeaf rest = leaf.remove(i);
                    List<SubkeyLeaf> leaves = rest.size() == 0 ? List.of() : List.of(rest);
                    replaceLeaf(parent, parent.subkeyCount() - 1, index, which, leaves);
                    return;
                }
            }
        }
        throw parent.damaged("does not list its subkey " + key.name());
    }

    /** What Windows does with a full list: a fast leaf goes on as an index leaf, the others are halved. */
    private static List<SubkeyLeaf> split(SubkeyLeaf leaf) {
        if (!leaf.isOverfull()) {
            return List.of(leaf);
        }
        if (leaf.kind() == SubkeyLeaf.Kind.LF) {
            return split(leaf.asIndexLeaf());
        }
        int half = leaf.size() / 2;
        return List.of(leaf.part(0, half), leaf.part(half, leaf.size()));
    }

    private void replaceLeaf(KeyNode parent, int newCount, SubkeyIndex index, int which, List<SubkeyLeaf> replacement)
            throws HiveException {
        List<Cell> leafCells = new ArrayList<>(index.leafCells());
        Cell old = leafCells.remove(which);
        if (replacement.isEmpty()) {
            allocation.free(old);
        } else {
            Cell first = allocation.resize(old, replacement.get(0).recordSize());
            replacement.get(0).write(first);
            leafCells.add(which, first);
        }
        for (int i = 1; i < replacement.size(); i++) {
            leafCells.add(which + i, store(replacement.get(i)));
        }
        parent.setSubkeys(newCount, storeRoot(index, leafCells));
    }

    /** Returns the offset of what the parent is to point to. */
    private int storeRoot(SubkeyIndex index, List<Cell> leafCells) throws HiveException {
        Cell root = index.root();
        if (leafCells.isEmpty()) {
            if (root != null) {
                allocation.free(root);
            }
            return Cells.NIL;
        }
        if (root == null && leafCells.size() == 1) {
            return leafCells.get(0).offset();
        }
        int size = SubkeyIndex.rootSize(leafCells.size());
        Cell target = root == null ? allocation.allocate(size) : allocation.resize(root, size);
        SubkeyIndex.writeRoot(target, leafCells);
        return target.offset();
    }

    private Cell store(SubkeyLeaf leaf) throws HiveException {
        Cell cell = allocation.allocate(leaf.recordSize());
        leaf.write(cell);
        return cell;
    }

    /** The first leaf that ends after the name, or the last one. */
    private int leafFor(SubkeyIndex index, String name) throws HiveException {
        int last = index.leaves().size() - 1;
        for (int i = 0; i < last; i++) {
            SubkeyLeaf leaf = index.leaves().get(i);
            if (leaf.size() > 0 && RegistryName.compare(nameAt(leaf, leaf.size() - 1), name) > 0) {
                return i;
            }
        }
        return last;
    }

    private int positionIn(SubkeyLeaf leaf, String name) throws HiveException {
        int position = 0;
        while (position < leaf.size() && RegistryName.compare(nameAt(leaf, position), name) < 0) {
            position++;
        }
        return position;
    }

    private String nameAt(SubkeyLeaf leaf, int i) throws HiveException {
        return KeyNode.at(cells, leaf.key(i)).name();
    }
}
