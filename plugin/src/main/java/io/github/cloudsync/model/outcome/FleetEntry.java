package io.github.cloudsync.model.outcome;

/** One host of a fleet: checked, refused, or missing. */
public sealed interface FleetEntry {
    /** It was checked. */
    record Checked(String file, Report report) implements FleetEntry {}

    /**
     * A snapshot that cannot be read or cannot be believed, so nothing is known of its host.
     *
     * @param problem what is wrong with it
     */
    record Refused(String file, String problem) implements FleetEntry {}

    /** A host that the desired state names and of which there is no snapshot, so nothing is known of it. */
    record Missing(String host) implements FleetEntry {}
}
