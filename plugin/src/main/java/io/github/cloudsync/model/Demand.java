package io.github.cloudsync.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How one prerequisite is demanded: by the baseline, tightened by the user's file.
 *
 * @param thresholds the numbers the prerequisite compares with, by their names
 * @param registry values asked for beyond the prerequisite's own, in keys it owns
 * @param cites the sentence of Microsoft's page it comes from
 */
public record Demand(Level level, Map<String, Long> thresholds, List<RequestedValue> registry, String cites) {
    public Demand {
        thresholds = Map.copyOf(thresholds);
        registry = List.copyOf(registry);
    }

    public OptionalLong threshold(String name) {
        Long number = thresholds.get(name);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
