package io.github.cloudsync.model.demand;

import java.util.Optional;

/**
 * A number that a prerequisite compares with. A baseline or the desired state may give another one.
 *
 * @param name what files call it, such as {@code mebibytes}
 * @param standard the number in force where neither the baseline nor the desired state gives one
 */
public record Threshold(String name, Bound bound, long standard) {
    /** Which numbers pass, and so which way is the stricter one. */
    public enum Bound {
        /** The number is the least that passes: a greater one is stricter. */
        LEAST,
        /** The number is the most that passes: a smaller one is stricter. */
        MOST
    }

    public static Threshold atLeast(String name, long standard) {
        return new Threshold(name, Bound.LEAST, standard);
    }

    public static Threshold atMost(String name, long standard) {
        return new Threshold(name, Bound.MOST, standard);
    }

    /** Whether a number lets more pass than another does. */
    public boolean isLooser(long number, long than) {
        return bound == Bound.LEAST ? number < than : number > than;
    }

    /** The number in force for the prerequisite of this id. */
    public long of(String prerequisite, DesiredState desired) {
        Optional<Demand> demand = desired.demand(prerequisite);
        return demand.isEmpty() ? standard : demand.get().threshold(name).orElse(standard);
    }
}
