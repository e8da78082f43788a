package io.github.cloudsync.model.registry;

import java.util.List;

/** The names of the registry value types, from {@code winnt.h}. Unknown numbers are kept and shown as such. */
public final class RegistryType {
    public static final int SZ = 1;
    public static final int EXPAND_SZ = 2;
    public static final int BINARY = 3;
    public static final int DWORD = 4;
    public static final int MULTI_SZ = 7;
    public static final int QWORD = 11;

    private static final List<String> NAMES = List.of(
            "REG_NONE",
            "REG_SZ",
            "REG_EXPAND_SZ",
            "REG_BINARY",
            "REG_DWORD",
            "REG_DWORD_BIG_ENDIAN",
            "REG_LINK",
            "REG_MULTI_SZ",
            "REG_RESOURCE_LIST",
            "REG_FULL_RESOURCE_DESCRIPTOR",
            "REG_RESOURCE_REQUIREMENTS_LIST",
            "REG_QWORD");

    private RegistryType() {}

    /** The type's name, or {@code REG_TYPE_n} for a number Windows does not name. */
    public static String name(int type) {
        return type >= 0 && type < NAMES.size() ? NAMES.get(type) : "REG_TYPE_" + Integer.toUnsignedString(type);
    }

    /**
     * The number behind a name that {@link #name} gave.
     *
     * @throws IllegalArgumentException if it is no such name
     */
    public static int number(String name) {
        int known = NAMES.indexOf(name);
        if (known >= 0) {
            return known;
        }
        if (name.startsWith("REG_TYPE_")) {
            return Integer.parseUnsignedInt(name.substring("REG_TYPE_".length()));
        }
        throw new IllegalArgumentException("not a registry type: '" + name + "'");
    }
}
