package io.github.cloudsync.desired;

import io.github.cloudsync.model.demand.UndecidedSentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dated set of prerequisites.
 *
 * @param demands how each prerequisite is demanded, by its id
 * @param undecided the sentences of its page that no prerequisite decides
 */
record Baseline(String name, Map<String, BaselineDemand> demands, List<UndecidedSentence> undecided) {
    /** Demands nothing. */
    static final Baseline NONE = new Baseline("", Map.of(), List.of());

    Baseline {
        demands = Map.copyOf(demands);
        undecided = List.copyOf(undecided);
    }

    /** How it demands a prerequisite; empty if it does not. */
    Optional<BaselineDemand> demand(String prerequisite) {
        return Optional.ofNullable(demands.get(prerequisite));
    }
}
