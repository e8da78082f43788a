package io.github.cloudsync.regf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The unsorted list of a key's values (spec "Key values list"). */
final class ValueList {
    private ValueList() {}

    static int[] offsets(Cells cells, KeyNode key) throws HiveException {
        if (key.isPredefinedHandle()) {
            throw new HiveException(
                    cells.pages().file(),
                    "the values of the key " + key.name() + " are not in the hive: Windows makes them up when asked",
                    "Name another key");
        }
        int count = key.valueCount();
        if (count == 0) {
            return new int[0];
        }
        Cell list = cells.at(key.valueList(), "a list of values");
        if (count < 0 || count > list.capacity() / Integer.BYTES) {
            throw key.damaged("counts %s values in a list with room for %d"
                    .formatted(Integer.toUnsignedString(count), list.capacity() / Integer.BYTES));
        }
        int[] offsets = new int[count];
        for (int i = 0; i < count; i++) {
            offsets[i] = list.getInt(i * Integer.BYTES);
        }
        return offsets;
    }

    /** The values in the order of the list; refuses two of one name, of which Windows would know the first only. */
    static List<ValueRecord> records(Cells cells, KeyNode key) throws HiveException {
        List<ValueRecord> records = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int offset : offsets(cells, key)) {
            ValueRecord value = ValueRecord.at(cells, offset);
            if (!names.add(RegistryName.upcase(value.name()))) {
                throw key.damaged("has two values of the name '" + value.name() + "'");
            }
            records.add(value);
        }
        return records;
    }

    /** The value of that name; the empty name is the key's default value. */
    static Optional<ValueRecord> find(Cells cells, KeyNode key, String name) throws HiveException {
        String upcased = RegistryName.upcase(name);
        for (ValueRecord value : records(cells, key)) {
            if (RegistryName.upcase(value.name()).equals(upcased)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
