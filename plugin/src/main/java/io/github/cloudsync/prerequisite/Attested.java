package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;

/** How an attestation stands in a report. */
final class Attested {
    private Attested() {}

    static Observation observation(Attestation attestation) {
        return new Observation(
                Place.of("attestation"),
                "one that is still valid",
                "\"" + attestation.statement() + "\", by " + attestation.by() + " on " + attestation.on()
                        + ", valid until " + attestation.validUntil());
    }
}
