package io.github.cloudsync.regf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds keys and lists what they hold, from the root down. */
final class KeyTree {
    private static final int LAYERED_KEYS_SINCE = 6;

    private final Cells cells;
    private final int rootOffset;

    KeyTree(Cells cells, int rootOffset) {
        this.cells = cells;
        this.rootOffset = rootOffset;
    }

    KeyNode root() throws HiveException {
        return KeyNode.at(cells, rootOffset);
    }

    Optional<KeyNode> find(KeyPath path) throws HiveException {
        KeyNode key = root();
        for (String name : path.names()) {
            Optional<KeyNode> child = child(key, name);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            key = child.get();
        }
        return Optional.of(key);
    }

    Optional<KeyNode> child(KeyNode parent, String name) throws HiveException {
        Optional<KeyNode> child = SubkeyIndex.of(cells, parent).find(cells, name);
        if (child.isPresent()) {
            requireOrdinary(child.get());
        }
        return child;
    }

    List<KeyNode> children(KeyNode parent) throws HiveException {
        List<KeyNode> children = new ArrayList<>();
        for (int offset : SubkeyIndex.of(cells, parent).keys()) {
            children.add(requireBelowRoot(KeyNode.at(cells, offset)));
        }
        return children;
    }

    List<ValueRecord> values(KeyNode key) throws HiveException {
        return ValueList.records(cells, key);
    }

    Optional<ValueRecord> value(KeyNode key, String name) throws HiveException {
        Optional<ValueRecord> value = ValueList.find(cells, key, name);
        if (value.isPresent() && value.get().isTombstone()) {
            throw differencing("the value " + name + " of " + key.name());
        }
        return value;
    }

    HiveValue read(ValueRecord value) throws HiveException {
        return new HiveValue(value.type(), ValueData.read(cells, value));
    }

    /** What Windows would look up elsewhere must be reported neither present nor absent. */
    private void requireOrdinary(KeyNode key) throws HiveException {
        requireBelowRoot(key);
        if (key.isSymbolicLink()) {
            throw new HiveException(
                    cells.pages().file(),
                    "the key " + key.name() + " is a symbolic link to another key, which is not followed",
                    "Name the key it leads to");
        }
        if (cells.minorVersion() >= LAYERED_KEYS_SINCE && key.isTombstone()) {
            throw differencing("the key " + key.name());
        }
    }

    private KeyNode requireBelowRoot(KeyNode key) throws HiveException {
        if (key.offset() == rootOffset) {
            throw key.damaged("is the root and is listed under another key");
        }
        return key;
    }

    private HiveException differencing(String what) {
        return new HiveException(
                cells.pages().file(),
                what + " is marked as deleted from the layer above: this is the differencing hive of a container",
                "Name the hive of the image itself");
    }
}
