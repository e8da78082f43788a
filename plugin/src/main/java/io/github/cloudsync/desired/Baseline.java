package io.github.cloudsync.desired;

import io.github.cloudsync.model.Demand;
import java.util.Map;

/**
 * A dated set of prerequisites.
 *
 * @param demands how each prerequisite is demanded, by its id
 */
record Baseline(String name, Map<String, Demand> demands) {
    /** Demands nothing. */
    static final Baseline NONE = new Baseline("", Map.of());

    Baseline {
        demands = Map.copyOf(demands);
    }
}
