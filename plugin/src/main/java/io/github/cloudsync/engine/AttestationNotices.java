package io.github.cloudsync.engine;

import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a report has to say of attestations that do not do what their author may think. */
final class AttestationNotices {
    private AttestationNotices() {}

    static List<String> of(DesiredState desired, List<Prerequisite> prerequisites, Instant now) {
        List<String> notices = new ArrayList<>();
        for (Attestation attestation : desired.attestations()) {
            String id = attestation.prerequisite();
            boolean attestable = prerequisites.stream().anyMatch(p -> p.id().equals(id) && p.isAttestable());
            if (!attestable) {
                notices.add("The attestation for " + id + " has no effect, cloudsync looks for itself; remove it.");
            } else if (attestation.isExpired(now)) {
                notices.add("The attestation for " + id + " expired on " + attestation.validUntil()
                        + " and no longer counts; renew it or remove it.");
            } else if (attestation.isStillToCome(now)) {
                notices.add("The attestation for " + id + " is dated " + attestation.on()
                        + ", which is still to come, and does not count yet; correct its 'on:', or leave it out until"
                        + " then.");
            } else if (desired.demand(id).isEmpty()) {
                notices.add("The attestation for " + id + " has no effect, baseline " + desired.baseline()
                        + " does not demand it; remove it.");
            }
        }
        return notices;
    }
}
