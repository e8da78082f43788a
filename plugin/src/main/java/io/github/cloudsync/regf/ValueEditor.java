package io.github.cloudsync.regf;

/** Sets and deletes single values; every other value of the key stays where and as it is. */
final class ValueEditor {
    private final Cells cells;
    private final Allocation allocation;

    ValueEditor(Cells cells, Allocation allocation) {
        this.cells = cells;
        this.allocation = allocation;
    }

    /** Adds a value without data to the end of the key's list. */
    ValueRecord add(KeyNode key, String name) throws HiveException {
        Cell cell = allocation.allocate(ValueRecord.FIXED + RegistryName.encode(name).length);
        ValueRecord value = ValueRecord.create(cell, name);
        int[] offsets = ValueList.offsets(cells, key);
        storeList(key, OffsetList.with(offsets, offsets.length, value.offset()));
        return value;
    }

    void setData(ValueRecord value, int type, byte[] data) throws HiveException {
        boolean hadCell = !value.isInline() && value.dataSize() > 0;
        if (data.length <= ValueRecord.MOST_INLINE) {
            if (hadCell) {
                allocation.free(value.dataCell(), "a value's data");
            }
            value.setInline(type, data);
            return;
        }
        Cell target = hadCell
                ? allocation.resize(cells.at(value.dataCell(), "a value's data"), data.length)
                : allocation.allocate(data.length);
        target.putBytes(0, data);
        value.setData(type, target.offset(), data.length);
    }

    void delete(KeyNode key, ValueRecord value) throws HiveException {
        int[] offsets = ValueList.offsets(cells, key);
        int index = 0;
        while (offsets[index] != value.offset()) {
            index++;
        }
        storeList(key, OffsetList.without(offsets, index));
        if (!value.isInline() && value.dataSize() > 0) {
            allocation.free(value.dataCell(), "a value's data");
        }
        allocation.free(value.offset(), "a value");
    }

    private void storeList(KeyNode key, int[] offsets) throws HiveException {
        boolean hadList = key.valueCount() > 0;
        if (offsets.length == 0) {
            allocation.free(key.valueList(), "a list of values");
            key.setValues(0, Cells.NIL);
            return;
        }
        int size = offsets.length * Integer.BYTES;
        Cell list = hadList
                ? allocation.resize(cells.at(key.valueList(), "a list of values"), size)
                : allocation.allocate(size);
        for (int i = 0; i < offsets.length; i++) {
            list.putInt(i * Integer.BYTES, offsets[i]);
        }
        key.setValues(offsets.length, list.offset());
    }
}
