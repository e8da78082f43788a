package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Prerequisite;

/** The number to compare with: that of the baseline or of the desired state. */
final class Threshold {
    private Threshold() {}

    /** The number in force; the one given here where a prerequisite is asked for that the baseline does not have. */
    static long of(Prerequisite prerequisite, String name, DesiredState desired, long otherwise) {
        return desired.demand(prerequisite.id())
                .map(demand -> demand.threshold(name).orElse(otherwise))
                .orElse(otherwise);
    }
}
