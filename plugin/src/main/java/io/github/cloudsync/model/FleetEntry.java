package io.github.cloudsync.model;

/** One snapshot of many: checked, or refused. */
public sealed interface FleetEntry {
    /** The snapshot's file name. */
    String file();

    /** It was checked. */
    record Checked(String file, Report report) implements FleetEntry {}

    /**
     * It could not be read, so nothing is known of its host.
     *
     * @param problem what is wrong with it
     */
    record Refused(String file, String problem) implements FleetEntry {}
}
