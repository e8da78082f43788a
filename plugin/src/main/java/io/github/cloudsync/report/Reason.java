package io.github.cloudsync.report;

import io.github.cloudsync.model.verdict.Verdict;

/** Why a verdict is neither met nor not met. */
final class Reason {
    private Reason() {}

    /** The reason as it was given; empty for a verdict that was decided. */
    static String of(Verdict verdict) {
        if (verdict instanceof Verdict.Unknown unknown) {
            return unknown.reason();
        }
        if (verdict instanceof Verdict.NotVerified none) {
            return none.reason();
        }
        return verdict instanceof Verdict.NotApplicable none ? none.reason() : "";
    }
}
