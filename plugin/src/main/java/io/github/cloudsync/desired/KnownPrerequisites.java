package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Position;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.Quoted;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.text.NearestWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The prerequisites a file may name. */
final class KnownPrerequisites {
    private final Map<String, Prerequisite> byId = new LinkedHashMap<>();

    KnownPrerequisites(List<Prerequisite> known) {
        known.forEach(prerequisite -> byId.put(prerequisite.id(), prerequisite));
    }

    /** All of them in the order of the catalogue. */
    List<Prerequisite> all() {
        return List.copyOf(byId.values());
    }

    /** The ids in the order of the catalogue. */
    List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** The prerequisite of an id, if there is one. */
    Optional<Prerequisite> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The prerequisite of an id; an unknown one is reported. */
    Optional<Prerequisite> find(Position at, String id, Problems problems) {
        Optional<Prerequisite> prerequisite = byId(id);
        if (prerequisite.isEmpty()) {
            problems.add(at, "unknown prerequisite " + Quoted.of(id) + NearestWord.advice(id, byId.keySet()));
        }
        return prerequisite;
    }
}
