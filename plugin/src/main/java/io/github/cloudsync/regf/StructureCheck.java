package io.github.cloudsync.regf;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Follows every reference from the root before the first change: each record must be whole and used once.
 *
 * <p>An edit frees cells and rewrites lists; in a hive where two records share a cell, or where a descriptor counts fewer
 * keys than use it, a correct edit would destroy what it never touched.
 */
final class StructureCheck {
    private record Visit(int key, int level) {}

    private final Cells cells;
    private final BitSet used = new BitSet();
    private final Map<Integer, Integer> securityUsers = new HashMap<>();

    private StructureCheck(Cells cells) {
        this.cells = cells;
    }

    static void run(Cells cells, int rootOffset) throws HiveException {
        cells.checkAll();
        StructureCheck check = new StructureCheck(cells);
        check.visitTree(rootOffset);
        check.visitSecurity();
    }

    private void visitTree(int rootOffset) throws HiveException {
        KeyNode root = KeyNode.at(cells, rootOffset);
        if (root.isNameless()) {
            throw root.damaged("is the root and has no name");
        }
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(rootOffset, 0));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            KeyNode key = KeyNode.at(cells, visit.key());
            use(key.cell(), "a key");
            if (visit.level() > KeyPath.MOST_LEVELS) {
                throw key.damaged("lies deeper than 512 levels");
            }
            securityUsers.merge(key.security(), 1, Integer::sum);
            visitClassName(key);
            visitValues(key);
            for (int child : visitIndex(key).keys()) {
                open.push(new Visit(child, visit.level() + 1));
            }
        }
    }

    private SubkeyIndex visitIndex(KeyNode key) throws HiveException {
        SubkeyIndex index = SubkeyIndex.of(cells, key);
        Cell root = index.root();
        if (root != null) {
            use(root, "a list of subkeys");
        }
        for (Cell leaf : index.leafCells()) {
            use(leaf, "a list of subkeys");
        }
        return index;
    }

    private void visitClassName(KeyNode key) throws HiveException {
        if (key.className() != Cells.NIL) {
            use(key.className(), "a class name").requireRoom(0, key.classNameLength());
        }
    }

    private void visitValues(KeyNode key) throws HiveException {
        if (key.isPredefinedHandle() || key.valueCount() == 0) {
            return;
        }
        use(key.valueList(), "a list of values");
        for (ValueRecord value : ValueList.records(cells, key)) {
            use(value.cell(), "a value");
            if (ValueData.isBig(cells, value)) {
                for (int part : ValueData.bigDataCells(cells, value)) {
                    use(part, "a value's big data");
                }
            } else if (!value.isInline() && value.dataSize() > 0) {
                use(value.dataCell(), "a value's data").requireRoom(0, value.dataSize());
            }
        }
    }

    /** Descriptors form a ring; each counts the keys that use it. */
    private void visitSecurity() throws HiveException {
        for (Map.Entry<Integer, Integer> users : securityUsers.entrySet()) {
            int offset = users.getKey();
            KeySecurity security = KeySecurity.at(cells, offset);
            use(security.cell(), "a security descriptor");
            if (KeySecurity.at(cells, security.next()).previous() != offset
                    || KeySecurity.at(cells, security.previous()).next() != offset) {
                throw damaged(offset, "a security descriptor is not linked back by its neighbours");
            }
            if (Integer.compareUnsigned(security.references(), users.getValue()) < 0) {
                throw damaged(
                        offset,
                        "a security descriptor counts %s keys and %d use it"
                                .formatted(Integer.toUnsignedString(security.references()), users.getValue()));
            }
        }
    }

    private Cell use(int offset, String what) throws HiveException {
        return use(cells.at(offset, what), what);
    }

    private Cell use(Cell cell, String what) throws HiveException {
        int bit = cell.offset() / Cells.ALIGNMENT;
        if (used.get(bit)) {
            throw damaged(cell.offset(), "a cell is used twice, the second time as " + what);
        }
        used.set(bit);
        return cell;
    }

    private HiveException damaged(int offset, String problem) {
        return HiveException.damaged(cells.pages().file(), "at 0x%x, %s".formatted(offset, problem));
    }
}
