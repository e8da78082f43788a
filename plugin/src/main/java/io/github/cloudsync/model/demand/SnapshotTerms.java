package io.github.cloudsync.model.demand;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which snapshots the desired state means, and what it demands of them.
 *
 * @param path the file or folder as the user named it
 * @param maximumAge the age up to which one still says something
 * @param hosts the hosts that a folder of snapshots has to be about; empty if the desired state does not say
 */
public record SnapshotTerms(Optional<String> path, Duration maximumAge, List<String> hosts) {
    /** A week: old enough to be collected from a whole fleet, too young to hide a month of drift. */
    public static final Duration DEFAULT_MAXIMUM_AGE = Duration.ofDays(7);

    public static final SnapshotTerms NONE = expecting(List.of());

    /** What leaving out the section means, with these hosts. */
    public static SnapshotTerms expecting(List<String> hosts) {
        return new SnapshotTerms(Optional.empty(), DEFAULT_MAXIMUM_AGE, hosts);
    }

    public SnapshotTerms {
        hosts = List.copyOf(hosts);
    }
}
