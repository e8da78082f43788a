package io.github.cloudsync.regf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Changes keys and values as Windows would, hints, counts and timestamps included; refuses before it touches a byte. */
final class HiveEditor {
    /** Limits of "Registry element size limits" in the Win32 documentation. */
    private static final int LONGEST_KEY_NAME = 255;

    private static final int LONGEST_VALUE_NAME = 16383;

    private final Cells cells;
    private final KeyTree tree;
    private final Clock clock;
    private final Allocation allocation;
    private final SubkeyEditor subkeys;
    private final ValueEditor values;
    private boolean half;

    HiveEditor(Cells cells, KeyTree tree, Clock clock) {
        this.cells = cells;
        this.tree = tree;
        this.clock = clock;
        this.allocation = new Allocation(cells);
        this.subkeys = new SubkeyEditor(cells, allocation);
        this.values = new ValueEditor(cells, allocation);
    }

    /** Whether an edit was cut short by a damaged record, so that what is in memory must never be written. */
    boolean isHalfDone() {
        return half;
    }

    boolean set(KeyPath path, String name, HiveValue value) throws HiveException {
        byte[] data = value.data();
        if (data.length > ValueData.MOST_IN_CELL) {
            throw refused(
                    "the value '%s' of %s would have %d bytes, and at most 16,344 can be written"
                            .formatted(name, path.text(), data.length),
                    "Set a smaller value, or set this one in Windows");
        }
        if (name.length() > LONGEST_VALUE_NAME) {
            throw refused("a value name of " + name.length() + " characters is too long", "Use 16,383 at most");
        }
        requireCreatable(path);
        Optional<KeyNode> key = tree.find(path);
        Optional<ValueRecord> old = key.isEmpty() ? Optional.empty() : tree.value(key.get(), name);
        if (old.isPresent()) {
            requireNotBig(path, old.get());
            if (old.get().type() == value.type() && Arrays.equals(ValueData.read(cells, old.get()), data)) {
                return false;
            }
        }
        half = true;
        KeyNode target = key.isPresent() ? key.get() : create(path);
        ValueRecord record = old.isPresent() ? old.get() : values.add(target, name);
        values.setData(record, value.type(), data);
        target.setLargestValue(
                Math.max(target.largestValueName(), record.nameSize()),
                Math.max(target.largestValueData(), data.length));
        target.setLastWritten(clock.instant());
        half = false;
        return true;
    }

    boolean createKey(KeyPath path) throws HiveException {
        requireCreatable(path);
        if (tree.find(path).isPresent()) {
            return false;
        }
        half = true;
        create(path);
        half = false;
        return true;
    }

    boolean deleteValue(KeyPath path, String name) throws HiveException {
        Optional<KeyNode> found = tree.find(path);
        Optional<ValueRecord> value = found.isEmpty() ? Optional.empty() : tree.value(found.get(), name);
        if (value.isEmpty()) {
            return false;
        }
        requireNotBig(path, value.get());
        KeyNode key = found.orElseThrow();
        half = true;
        values.delete(key, value.get());
        int largestName = 0;
        int largestData = 0;
        for (ValueRecord rest : tree.values(key)) {
            largestName = Math.max(largestName, rest.nameSize());
            largestData = Math.max(largestData, rest.dataSize());
        }
        key.setLargestValue(largestName, largestData);
        key.setLastWritten(clock.instant());
        half = false;
        return true;
    }

    boolean deleteKey(KeyPath path) throws HiveException {
        Optional<KeyNode> found = tree.find(path);
        if (found.isEmpty()) {
            return false;
        }
        KeyNode key = found.get();
        if (path.names().isEmpty()) {
            throw refused("the root key is not deleted, for every hive has one", "Name a key below it");
        }
        if (key.subkeyCount() != 0 || key.valueCount() != 0 || !key.isDeletable() || key.isPredefinedHandle()) {
            throw refused(
                    "the key %s is not deleted: it has %d subkeys and %d values%s"
                            .formatted(
                                    path.text(),
                                    key.subkeyCount(),
                                    key.valueCount(),
                                    key.isDeletable() ? "" : " and is marked as not to be deleted"),
                    "Delete what it holds first; only an empty key is deleted");
        }
        KeyNode parent = KeyNode.at(cells, key.parent());
        half = true;
        subkeys.remove(parent, key);
        KeySecurity.at(cells, key.security()).release(cells, allocation);
        if (key.className() != Cells.NIL) {
            allocation.free(key.className(), "a class name");
        }
        allocation.free(key.offset(), "a key");
        int largest = 0;
        for (KeyNode rest : tree.children(parent)) {
            largest = Math.max(largest, rest.nameSize());
        }
        parent.setLargestSubkeyName(largest);
        parent.setLastWritten(clock.instant());
        half = false;
        return true;
    }

    /** Creates what is missing of the path; a new key shares its parent's security descriptor. */
    private KeyNode create(KeyPath path) throws HiveException {
        Instant now = clock.instant();
        KeyNode key = tree.root();
        for (String name : path.names()) {
            Optional<KeyNode> child = tree.child(key, name);
            key = child.isPresent() ? child.get() : createChild(key, name, now);
        }
        return key;
    }

    private KeyNode createChild(KeyNode parent, String name, Instant now) throws HiveException {
        KeySecurity.at(cells, parent.security()).share();
        Cell cell = allocation.allocate(KeyNode.FIXED + RegistryName.encode(name).length);
        KeyNode child = KeyNode.create(cell, name, parent.offset(), parent.security(), now);
        subkeys.insert(parent, child);
        parent.setLargestSubkeyName(Math.max(parent.largestSubkeyName(), child.nameSize()));
        parent.setLastWritten(now);
        return child;
    }

    /** Names beyond ASCII would need the very uppercase table of the Windows that reads the hive, to be found again. */
    private void requireCreatable(KeyPath path) throws HiveException {
        KeyNode key = tree.root();
        boolean exists = true;
        for (String name : path.names()) {
            Optional<KeyNode> child = exists ? tree.child(key, name) : Optional.empty();
            exists = child.isPresent();
            if (exists) {
                key = child.get();
            } else if (!RegistryName.isAscii(name)) {
                throw refused(
                        "the key name '%s' of %s is not plain ASCII, and such a key is not created"
                                .formatted(name, path.text()),
                        "Create the key in Windows");
            } else if (name.length() > LONGEST_KEY_NAME) {
                throw refused(
                        "a key name of %d characters in %s is too long".formatted(name.length(), path.text()),
                        "Use 255 at most");
            }
        }
    }

    private void requireNotBig(KeyPath path, ValueRecord value) throws HiveException {
        if (ValueData.isBig(cells, value)) {
            throw refused(
                    "the value '%s' of %s has %d bytes, and one of more than 16,344 is not changed or deleted"
                            .formatted(value.name(), path.text(), value.dataSize()),
                    "Change it in Windows");
        }
    }

    private HiveException refused(String problem, String advice) {
        Path hive = cells.pages().file();
        return new HiveException(hive, problem, advice);
    }
}
