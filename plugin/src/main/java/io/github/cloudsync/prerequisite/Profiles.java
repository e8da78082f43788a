package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.UserHive;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The accounts that have a profile, as Windows lists them.
 *
 * @param folders the folder of each profile by the account's SID; empty where the list does not say it
 */
record Profiles(Map<String, String> folders) {
    static final RegistryKey LIST =
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList");

    /** The two accounts of services beside SYSTEM, whose names are the same in the registry of every language. */
    private static final Map<String, String> SERVICES =
            Map.of("S-1-5-19", "LOCAL SERVICE", "S-1-5-20", "NETWORK SERVICE");

    /** The drive, or the variable for it, that a profile's folder starts with. */
    private static final Pattern DRIVE = Pattern.compile("^([A-Za-z]:|%SystemDrive%)\\\\", Pattern.CASE_INSENSITIVE);

    /** What a hive's name ends with where it is that of a file. */
    private static final Pattern FILE = Pattern.compile("/NTUSER\\.(DAT|MAN)$", Pattern.CASE_INSENSITIVE);

    static Reading<Profiles> read(HostFacts host) {
        Reading<List<String>> sids = host.subkeys(LIST);
        if (sids instanceof Reading.Absent) {
            return Reading.present(new Profiles(Map.of()));
        }
        Map<String, String> folders = new LinkedHashMap<>();
        for (String sid : sids.seen().orElse(List.of())) {
            Reading<RegistryData> path = host.value(LIST.child(sid).value("ProfileImagePath"));
            if (!(path instanceof Reading.Present || path instanceof Reading.Absent)) {
                return path.map(data -> {
                    throw new IllegalStateException("seen after all: " + data);
                });
            }
            folders.put(sid, path.seen().flatMap(RegistryData::asText).orElse(""));
        }
        return sids.map(all -> new Profiles(folders));
    }

    /** Whose hive it is, as messages show it. */
    String account(UserHive hive) {
        if (hive.isOfSystem()) {
            return "SYSTEM";
        }
        String name = hive.name();
        Matcher file = FILE.matcher(name);
        if (file.find()) {
            String folder = name.substring(0, file.start()).replace('/', '\\');
            return folder.equalsIgnoreCase("Users\\Default") ? folder + ", which every new account gets" : folder;
        }
        return Optional.ofNullable(SERVICES.get(name))
                .or(() -> folders.entrySet().stream()
                        .filter(profile -> profile.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .filter(folder -> !folder.isEmpty())
                        .findFirst())
                .orElse(name);
    }

    /**
     * Whether the hives are files of a Windows that is not running. There every account's hive can be looked at, so that
     * one which is missing is not known; on a running Windows those of accounts that are not signed in are not loaded.
     */
    static boolean areFiles(List<UserHive> hives) {
        return hives.stream().anyMatch(hive -> FILE.matcher(hive.name()).find());
    }

    /** The accounts that have a profile, but no hive among these. */
    List<String> without(List<UserHive> hives) {
        return folders.keySet().stream()
                .filter(sid -> hives.stream().noneMatch(hive -> isOf(hive, sid)))
                .map(sid -> folders.getOrDefault(sid, "").isEmpty() ? sid : folders.get(sid) + " (" + sid + ")")
                .toList();
    }

    private boolean isOf(UserHive hive, String sid) {
        String folder = DRIVE.matcher(folders.getOrDefault(sid, "")).replaceFirst("");
        return hive.name().equalsIgnoreCase(sid)
                || (hive.isOfSystem() && sid.equalsIgnoreCase(UserHive.SYSTEM))
                || FILE.matcher(hive.name()).replaceFirst("").equalsIgnoreCase(folder.replace('\\', '/'));
    }
}
