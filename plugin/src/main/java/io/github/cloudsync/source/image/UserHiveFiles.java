package io.github.cloudsync.source.image;

import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.UserHive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the hives of an image's users: each {@code NTUSER.DAT} or {@code NTUSER.MAN} below {@code Users}, those of the accounts that services run
 * as, and that of SYSTEM.
 *
 * <p>A hive of a user is named by its file, which is what a journal and a person need to find it again; which account it
 * belongs to only the registry of the image says.
 */
final class UserHiveFiles {
    private static final String HIVE = "NTUSER.DAT";
    /** The hive of a mandatory profile: "Create mandatory user profiles" in the Windows documentation. */
    private static final String MANDATORY = "NTUSER.MAN";

    private static final String USERS = "Users";
    private static final String DEFAULT = "Default";

    /** Every Windows has these two, so that their absence is not that of a policy. */
    static final String OF_EVERY_NEW_USER = name(DEFAULT);

    /** The services' accounts by their folder below {@code Windows\ServiceProfiles}. */
    private static final Map<String, String> SERVICES =
            Map.of("LocalService", "S-1-5-19", "NetworkService", "S-1-5-20");

    private final ImageFolder folder;

    UserHiveFiles(ImageFolder folder) {
        this.folder = folder;
    }

    /** Whoever may find one hive; the exception says why it is not to be had. */
    interface Place {
        Path file() throws HostException;
    }

    /** The hives by the name that HKEY_USERS shows each by. Nothing is opened yet. */
    Map<String, Place> find() throws HostException {
        Map<String, Place> hives = new LinkedHashMap<>();
        hives.put(UserHive.SYSTEM_BY_FILE, () -> file(List.of("Windows", "System32", "config", "DEFAULT")));
        for (Map.Entry<String, String> service : SERVICES.entrySet()) {
            List<String> path = List.of("Windows", "ServiceProfiles", service.getKey(), HIVE);
            if (mayBeThere(path)) {
                hives.put(service.getValue(), () -> file(path));
            }
        }
        hives.put(OF_EVERY_NEW_USER, () -> file(List.of(USERS, DEFAULT, HIVE)));
        addMandatory(DEFAULT, hives);
        Optional<Path> users = folder.find(List.of(USERS));
        if (users.filter(Files::isDirectory).isPresent()) {
            for (String name : ProfileFolders.in(users.get())) {
                List<String> path = List.of(USERS, name, HIVE);
                if (!name.equalsIgnoreCase(DEFAULT)) {
                    if (mayBeThere(path)) {
                        hives.put(name(name), () -> file(path));
                    }
                    addMandatory(name, hives);
                }
            }
        }
        return hives;
    }

    /** Windows loads it in the place of the other, and keeps no change of it. */
    private void addMandatory(String user, Map<String, Place> hives) {
        List<String> path = List.of(USERS, user, MANDATORY);
        if (mayBeThere(path)) {
            hives.put(String.join("/", path), () -> file(path));
        }
    }

    private static String name(String user) {
        return USERS + "/" + user + "/" + HIVE;
    }

    private Path file(List<String> path) throws HostException {
        if (folder.find(path).isEmpty()) {
            throw new HostException(
                    folder + " has no " + String.join("\\", path) + ", which every Windows has.",
                    "Extract it, too: what it holds counts for every account that gets it.");
        }
        return folder.file(path);
    }

    /** Whether something is there; where that cannot be told, whoever wants the file is told why. */
    private boolean mayBeThere(List<String> path) {
        try {
            return folder.find(path).isPresent();
        } catch (HostException untold) {
            return true;
        }
    }
}
