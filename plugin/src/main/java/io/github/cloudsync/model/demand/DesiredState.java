package io.github.cloudsync.model.demand;

import io.github.cloudsync.model.fact.Digest;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.Target;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the user's file asks for, with the baseline it names filled in.
 *
 * @param source the file as the user named it
 * @param digest what tells the file that was read from every other one
 * @param baseline the name of the baseline, such as {@code 2021-03}
 * @param target where the file says to look; empty if it does not say
 * @param snapshot what it says of the target {@code snapshot}
 * @param directories the directories to look into
 * @param coverage what the file answers for, and what no prerequisite of the baseline decides
 * @param demands every prerequisite in force, by its id, in the order they are checked; without attestations
 */
public record DesiredState(
        String source,
        Digest digest,
        String baseline,
        Optional<Target> target,
        SnapshotTerms snapshot,
        List<DirectoryDeclaration> directories,
        Coverage coverage,
        Map<String, Demand> demands,
        List<Waiver> waivers,
        List<Attestation> attestations) {
    public DesiredState {
        directories = List.copyOf(directories);
        demands = Collections.unmodifiableMap(new LinkedHashMap<>(demands));
        waivers = List.copyOf(waivers);
        attestations = List.copyOf(attestations);
    }

    /** What a person has said of a prerequisite that no program can see. */
    public Optional<Attestation> attestation(String prerequisite) {
        return attestations.stream()
                .filter(attestation -> attestation.prerequisite().equals(prerequisite))
                .findFirst();
    }

    /** The same without the attestations that hold no longer, or not yet. */
    public DesiredState inForce(Instant now) {
        return new DesiredState(
                source,
                digest,
                baseline,
                target,
                snapshot,
                directories,
                coverage,
                demands,
                waivers,
                attestations.stream()
                        .filter(a -> !a.isExpired(now) && !a.isStillToCome(now))
                        .toList());
    }

    /** How a prerequisite is demanded, with what a person says of it; empty if it is not. */
    public Optional<Demand> demand(String prerequisite) {
        return Optional.ofNullable(demands.get(prerequisite)).map(demand -> demand.attested(attestation(prerequisite)));
    }
}
