package io.github.cloudsync.model.fact;

import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The registry hive of one account, as a target shows it below {@code HKEY_USERS}.
 *
 * @param name what Windows names it by, the account's SID; on an offline image of a user's hive the file, such as
 *     {@code Users/alice/NTUSER.DAT}
 */
public record UserHive(String name) {
    /** The hive of the account SYSTEM, which Windows shows under two names. */
    public static final String SYSTEM = "S-1-5-18";
    /** The other name of the same hive; what the page on HKEY_USERS calls the default user is no user at all. */
    public static final String SYSTEM_BY_FILE = ".DEFAULT";
    /** A part of a user's hive that Windows keeps in a file of its own; nothing of it is a setting. */
    private static final String CLASSES = "_CLASSES";

    /**
     * The hives that can be looked at: on a live host those of everybody who is signed in and of every service, on an
     * image those of everybody. Each is there once.
     */
    public static Reading<List<UserHive>> of(HostFacts host) {
        return host.subkeys(RegistryRoot.USERS.key()).map(UserHive::of);
    }

    private static List<UserHive> of(List<String> names) {
        boolean systemByName = names.stream().anyMatch(SYSTEM::equalsIgnoreCase);
        List<UserHive> hives = new ArrayList<>();
        for (String name : names) {
            boolean again = systemByName && name.equalsIgnoreCase(SYSTEM_BY_FILE);
            if (!again && !name.toUpperCase(Locale.ROOT).endsWith(CLASSES)) {
                hives.add(new UserHive(name));
            }
        }
        return List.copyOf(hives);
    }

    /** The hive that a key lies in; empty if it lies in no account's. */
    public static Optional<UserHive> holding(RegistryKey key) {
        return key.root() == RegistryRoot.USERS && !key.path().isEmpty()
                ? Optional.of(new UserHive(key.path().split("\\\\", 2)[0]))
                : Optional.empty();
    }

    public RegistryKey key() {
        return RegistryRoot.USERS.key().child(name);
    }

    public boolean isOfSystem() {
        return name.equalsIgnoreCase(SYSTEM) || name.equalsIgnoreCase(SYSTEM_BY_FILE);
    }
}
