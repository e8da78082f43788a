package io.github.cloudsync.host.image.regf;

import java.util.Optional;

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

    /** The value of that name; the empty name is the key's default value. */
    static Optional<ValueRecord> find(Cells cells, KeyNode key, String name) throws HiveException {
        String upcased = RegistryName.upcase(name);
        for (int offset : offsets(cells, key)) {
            ValueRecord value = ValueRecord.at(cells, offset);
            if (RegistryName.upcase(value.name()).equals(upcased)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
