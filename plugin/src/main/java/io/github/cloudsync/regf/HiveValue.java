package io.github.cloudsync.regf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/** The type number and the raw bytes of a registry value, exactly as the hive holds them. */
public final class HiveValue {
    /** Type numbers of spec "Key value, Data types"; any other number is allowed too. */
    public static final int REG_NONE = 0;

    public static final int REG_SZ = 1;
    public static final int REG_EXPAND_SZ = 2;
    public static final int REG_BINARY = 3;
    public static final int REG_DWORD = 4;
    public static final int REG_MULTI_SZ = 7;
    public static final int REG_QWORD = 11;

    private final int type;
    private final byte[] data;

    public HiveValue(int type, byte[] data) {
        this.type = type;
        this.data = data.clone();
    }

    public int type() {
        return type;
    }

    public byte[] data() {
        return data.clone();
    }

    public static HiveValue dword(int value) {
        return new HiveValue(
                REG_DWORD,
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(value)
                        .array());
    }

    public static HiveValue qword(long value) {
        return new HiveValue(
                REG_QWORD,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array());
    }

    /** A string value with its terminating null, as Windows stores it, unit by unit. */
    public static HiveValue string(String text) {
        ByteBuffer data =
                ByteBuffer.allocate((text.length() + 1) * Character.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        text.chars().forEach(unit -> data.putChar((char) unit));
        return new HiveValue(REG_SZ, data.array());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HiveValue that && type == that.type && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return 31 * type + Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "type " + type + ": " + HexFormat.ofDelimiter(",").formatHex(data);
    }
}
