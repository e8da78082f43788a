package io.github.cloudsync.model.demand;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How one prerequisite is demanded: by the baseline, tightened by the user's file.
 *
 * @param thresholds the numbers the prerequisite compares with, by their names
 * @param registry values asked for beyond the prerequisite's own, in keys it owns
 * @param ignored the names of the signals that do not count
 * @param cites the sentence of Microsoft's page it comes from
 */
public record Demand(
        Level level, Map<String, Long> thresholds, List<RequestedValue> registry, Set<String> ignored, String cites) {
    public Demand {
        ignored = Set.copyOf(ignored);
        thresholds = Map.copyOf(thresholds);
        registry = List.copyOf(registry);
    }

    /** The same without any signal ignored. */
    public Demand(Level level, Map<String, Long> thresholds, List<RequestedValue> registry, String cites) {
        this(level, thresholds, registry, Set.of(), cites);
    }

    public OptionalLong threshold(String name) {
        Long number = thresholds.get(name);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
