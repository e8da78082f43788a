package io.github.cloudsync.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which snapshots of a fleet are about one host, by its name or by what Windows drew for its installation. Which of them
 * says how the host is, nobody knows, so that none of them counts. What is kept is a few words a snapshot.
 */
public final class Namesakes {
    private final Map<String, List<String>> files = new HashMap<>();
    private final Map<String, List<String>> keys = new HashMap<>();

    /** Takes in one snapshot, by what it says of its host. */
    public void add(String file, String name, Optional<String> machineGuid) {
        List<String> own = new ArrayList<>();
        own.add("name " + name.toUpperCase(Locale.ROOT));
        machineGuid.ifPresent(guid -> own.add("MachineGuid " + guid));
        keys.put(file, own);
        own.forEach(key -> files.computeIfAbsent(key, k -> new ArrayList<>()).add(file));
    }

    /** Whether there is a snapshot of a host of this name. */
    public boolean knows(String name) {
        return files.containsKey("name " + name.toUpperCase(Locale.ROOT));
    }

    /** What is wrong where the snapshot is not the only one of its host. */
    public Optional<String> problem(String file) {
        for (String key : keys.getOrDefault(file, List.of())) {
            List<String> others = files.getOrDefault(key, List.of()).stream()
                    .filter(other -> !other.equals(file))
                    .toList();
            if (!others.isEmpty()) {
                return Optional.of(file + " is about the same host as " + others.get(0)
                        + (others.size() == 1 ? "" : " and " + (others.size() - 1) + " more") + ", both have the " + key
                        + "; leave only the newest in the folder");
            }
        }
        return Optional.empty();
    }
}
