package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Position;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The key {@code prerequisite} in the entries of one list, of which no two may name the same one. */
final class PrerequisiteField {
    static final String KEY = "prerequisite";

    private final String participle;
    private final KnownPrerequisites known;
    private final Problems problems;
    private final Map<String, Position> named = new HashMap<>();

    /** @param participle what an entry does to the prerequisite, such as {@code waived} */
    PrerequisiteField(String participle, KnownPrerequisites known, Problems problems) {
        this.participle = participle;
        this.known = known;
        this.problems = problems;
    }

    /** The id of a known prerequisite. */
    Optional<String> read(Fields entry) {
        return entry.get(KEY)
                .flatMap(node -> new ScalarReader(problems)
                        .line(node, KEY)
                        .flatMap(id -> known.find(node.at(), id, problems))
                        .map(Prerequisite::id)
                        .filter(id -> isFirst(id, node.at())));
    }

    private boolean isFirst(String id, Position at) {
        Position first = named.putIfAbsent(id, at);
        if (first != null) {
            problems.add(at, "'" + id + "' is " + participle + " twice, first at " + first);
        }
        return first == null;
    }
}
