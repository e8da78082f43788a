package io.github.cloudsync.model;

import java.time.Duration;
import java.util.Optional;

/**
 * Which snapshot the desired state means, and how old it may be.
 *
 * @param path the file or folder as the user named it
 * @param maximumAge the age up to which it still says something
 */
public record SnapshotTerms(Optional<String> path, Optional<Duration> maximumAge) {
    public static final SnapshotTerms NONE = new SnapshotTerms(Optional.empty(), Optional.empty());
}
