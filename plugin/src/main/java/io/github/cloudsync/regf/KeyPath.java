package io.github.cloudsync.regf;

import java.nio.file.Path;
import java.util.List;

/** The names that lead from the root of a hive to a key; written with backslashes, empty for the root itself. */
record KeyPath(String text, List<String> names) {
    /** The deepest tree Windows allows ("Registry element size limits" of the Win32 documentation). */
    static final int MOST_LEVELS = 512;

    static KeyPath parse(Path hive, String text) throws HiveException {
        List<String> names = text.isEmpty() ? List.of() : List.of(text.split("\\\\", -1));
        if (names.contains("")) {
            throw new HiveException(
                    hive,
                    "'" + text + "' is not a key path: it has an empty name in it",
                    "Write it relative to the root of the hive and without a backslash at either end, "
                            + "for example Microsoft\\.NETFramework");
        }
        if (names.size() > MOST_LEVELS) {
            throw new HiveException(
                    hive, "the key path '" + text + "' has more than 512 names", "Write a shorter key path");
        }
        for (String name : names) {
            RegistryName.requireWhole(hive, name);
        }
        return new KeyPath(text, names);
    }
}
