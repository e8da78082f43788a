package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.KdsRootKey;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Domain controllers have a root key to compute the password of a gMSA from. */
final class KdsRootKeyEffective implements DirectoryPrerequisite {
    /**
     * "The domain controllers wait up to 10 hours from time of creation to allow all domain controllers to converge":
     * https://learn.microsoft.com/windows-server/security/group-managed-service-accounts/create-the-key-distribution-services-kds-root-key
     */
    private static final Duration CONVERGENCE = Duration.ofHours(10);

    @Override
    public String id() {
        return "kds-root-key-effective";
    }

    @Override
    public String title() {
        return "A KDS root key is effective";
    }

    /** Most accounts cannot see the keys; an attestation counts where they are hidden, and not against what is seen. */
    @Override
    public boolean isAttestable() {
        return true;
    }

    /** A person's word is all there is where no directory is declared, as it is where the keys are hidden. */
    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        if (evidence.directories().isEmpty() && demand.attestation().isPresent()) {
            Examination examination = new Examination();
            examination.met(Attested.observation(demand.attestation().get()));
            return examination.verdict();
        }
        return DirectoryPrerequisite.super.verify(evidence, demand);
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        Place place = DirectoryPrerequisite.place(directory, "KDS root keys");
        String expected = "one effective for 10 hours";
        Reading<List<KdsRootKey>> keys = directory.kdsRootKeys();
        Reading<Instant> time = directory.time();
        if (!(keys instanceof Reading.Present<List<KdsRootKey>> found)) {
            Optional<Attestation> attestation = demand.attestation();
            if (attestation.isPresent()) {
                examination.met(Attested.observation(attestation.get()));
            } else {
                examination.notSeen(place, expected, keys);
            }
        } else if (!(time instanceof Reading.Present<Instant> now)) {
            examination.notSeen(place, expected, time);
        } else {
            examine(found.value(), now.value(), place, expected, examination);
        }
    }

    private static void examine(
            List<KdsRootKey> keys, Instant now, Place place, String expected, Examination examination) {
        KdsRootKey oldest = keys.get(0);
        for (KdsRootKey key : keys) {
            oldest = key.effectiveFrom().isBefore(oldest.effectiveFrom()) ? key : oldest;
        }
        Instant usable = oldest.effectiveFrom().plus(CONVERGENCE);
        Observation seen = new Observation(
                place,
                expected,
                oldest.id() + ", effective from " + oldest.effectiveFrom().truncatedTo(ChronoUnit.SECONDS));
        if (usable.isAfter(now)) {
            examination.found(Finding.byHand(
                    seen,
                    "Wait until " + usable.truncatedTo(ChronoUnit.SECONDS)
                            + ": every domain controller must have the key before a password is made from it."));
        } else {
            examination.met(seen);
        }
    }
}
