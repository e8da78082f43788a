package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The account that runs Maven is a Domain Admin or an Enterprise Admin, or somebody vouches for the one who installs.
 *
 * <p>Only who creates the agent's gMSA needs to be one, once; that is seldom the account of a pipeline.
 */
final class GmsaAdministrator implements Prerequisite {
    /** The relative ids 512 and 519 of "Well-known SIDs" in the Windows documentation, of any domain. */
    private static final Pattern SIDS = Pattern.compile("S-1-5-21-\\d+-\\d+-\\d+-(512|519)");

    @Override
    public String id() {
        return "gmsa-administrator";
    }

    @Override
    public String title() {
        return "The account may create the group managed service account";
    }

    @Override
    public boolean isAttestable() {
        return true;
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Optional<Attestation> attestation = demand.attestation();
        if (attestation.isPresent()) {
            return new Verdict.Met(List.of(Attested.observation(attestation.get())));
        }
        Examination examination = new Examination();
        examination.expect(
                Place.of("groups of the account that runs Maven"),
                "Domain Admins (S-1-5-21-...-512) or Enterprise Admins (S-1-5-21-...-519)",
                evidence.host().callerGroups().map(Administration::of),
                administration -> !administration.groups.isEmpty(),
                seen -> Finding.byHand(
                        seen,
                        "Install the agent as an administrator of the domain from an elevated console; if somebody else"
                                + " installs it, say who in an attestation for gmsa-administrator."));
        return examination.verdict();
    }

    /** The groups that may create a gMSA, as messages show them. */
    private record Administration(List<String> groups) {
        static Administration of(List<String> sids) {
            return new Administration(
                    sids.stream().filter(sid -> SIDS.matcher(sid).matches()).toList());
        }

        @Override
        public String toString() {
            return groups.isEmpty() ? "neither" : String.join(", ", groups);
        }
    }
}
