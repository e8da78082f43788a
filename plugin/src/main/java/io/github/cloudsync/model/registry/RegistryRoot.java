package io.github.cloudsync.model.registry;

import java.util.Locale;
import java.util.Optional;

/** A predefined key under which every registry path starts. */
public enum RegistryRoot {
    LOCAL_MACHINE("HKLM", "HKEY_LOCAL_MACHINE"),
    /**
     * Below it lies the hive of each user, named by the SID, or by the file where an offline image keeps it. There
     * is no HKEY_CURRENT_USER here: it is one of these hives, and which one depends on who runs the program.
     */
    USERS("HKU", "HKEY_USERS");

    private final String shortName;
    private final String longName;

    RegistryRoot(String shortName, String longName) {
        this.shortName = shortName;
        this.longName = longName;
    }

    /** The name messages use, such as {@code HKLM}. */
    public String shortName() {
        return shortName;
    }

    /** The name {@code .reg} files use, such as {@code HKEY_LOCAL_MACHINE}. */
    public String longName() {
        return longName;
    }

    /** The root itself, to list what lies right below it. No value is kept there. */
    public RegistryKey key() {
        return new RegistryKey(this, "", RegistryView.BITS_64);
    }

    /** Finds a root by its short or long name, in any case. */
    public static Optional<RegistryRoot> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        for (RegistryRoot root : values()) {
            if (root.shortName.equals(upper) || root.longName.equals(upper)) {
                return Optional.of(root);
            }
        }
        return Optional.empty();
    }
}
