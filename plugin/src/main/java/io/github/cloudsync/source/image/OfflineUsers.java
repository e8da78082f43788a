package io.github.cloudsync.source.image;

import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.HiveException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The hives of an image's users, as HKEY_USERS would show them. One that cannot be opened is unreadable, with its reason,
 * and does not stand in the way of the others.
 */
final class OfflineUsers {
    private final Map<String, User> users = new LinkedHashMap<>();
    /** Why it could not be found out whose hives there are; empty if it could. */
    private final String problem;

    /**
     * @param name as HKEY_USERS shows it
     * @param hive the opened hive; null if it could not be opened
     * @param problem why not
     */
    private record User(String name, @Nullable Hive hive, String problem) {}

    private OfflineUsers(String problem) {
        this.problem = problem;
    }

    static OfflineUsers open(ImageFolder folder, OfflineRegistry.Opener opener) {
        Map<String, UserHiveFiles.Place> places;
        try {
            places = new UserHiveFiles(folder).find();
        } catch (HostException e) {
            return new OfflineUsers(text(e.problem(), e.remedy()));
        }
        OfflineUsers users = new OfflineUsers("");
        places.forEach((name, place) -> users.users.put(RegistryKey.folded(name), open(name, place, opener)));
        return users;
    }

    private static User open(String name, UserHiveFiles.Place place, OfflineRegistry.Opener opener) {
        try {
            return new User(name, opener.open(place.file()), "");
        } catch (HiveException e) {
            return new User(name, null, text(e.problem(), e.remedy()));
        } catch (HostException e) {
            return new User(name, null, text(e.problem(), e.remedy()));
        }
    }

    Reading<List<String>> names() {
        return problem.isEmpty()
                ? Reading.present(users.values().stream().map(User::name).toList())
                : Reading.unreadable(problem);
    }

    /** The hive of that name; unreadable if it could not be opened, absent if there is none. */
    Reading<Hive> hive(String name) {
        User user = users.get(RegistryKey.folded(name));
        if (user == null) {
            return problem.isEmpty() ? Reading.absent() : Reading.unreadable(problem);
        }
        return Optional.ofNullable(user.hive())
                .map(Reading::present)
                .orElseGet(() -> Reading.unreadable(user.problem()));
    }

    /** Those that could be opened. */
    List<Hive> hives() {
        List<Hive> hives = new ArrayList<>();
        for (User user : users.values()) {
            if (user.hive() != null) {
                hives.add(user.hive());
            }
        }
        return hives;
    }

    private static String text(String problem, String remedy) {
        return problem + " " + remedy;
    }
}
