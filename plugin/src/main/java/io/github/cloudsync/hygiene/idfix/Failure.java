package io.github.cloudsync.hygiene.idfix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found.
 *
 * @param faults in the order of {@link Fault}
 * @param proposal what the value should become; null for none
 */
record Failure(List<Fault> faults, @Nullable String proposal, Action action) {
    static Failure edit(Fault fault, @Nullable String proposal) {
        return new Failure(List.of(fault), proposal, Action.EDIT);
    }
}
