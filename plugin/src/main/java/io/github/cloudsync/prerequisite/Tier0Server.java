package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Somebody vouches that the server is administered as a part of tier 0, as a domain controller is.
 *
 * <p>No program can see that. Who is in the local group Administrators is shown beside it, for whoever vouches.
 */
final class Tier0Server implements Prerequisite {
    @Override
    public String id() {
        return "tier-0-server";
    }

    @Override
    public String title() {
        return "The server is treated as a tier 0 server";
    }

    @Override
    public boolean isAttestable() {
        return true;
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Observation administrators = new Observation(
                Place.of("local group Administrators"),
                "administrators of tier 0 only",
                evidence.host()
                        .localAdministrators()
                        .map(names -> names.isEmpty() ? "nobody" : String.join(", ", names))
                        .describe());
        Optional<Attestation> attestation = demand.attestation();
        if (attestation.isPresent()) {
            return new Verdict.Met(List.of(Attested.observation(attestation.get()), administrators));
        }
        Finding finding = Finding.byHand(
                new Observation(
                        Place.of("attestation in " + demand.desiredState()), "one that is still valid", "absent"),
                "Administer the server as a domain controller is, then say so in an attestation for tier-0-server: what,"
                        + " who, when, and valid until when.");
        return new Verdict.NotMet(List.of(finding), List.of(administrators));
    }
}
