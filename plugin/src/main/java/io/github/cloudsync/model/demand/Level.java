package io.github.cloudsync.model.demand;

/** What it means when a prerequisite is not met. */
public enum Level {
    /** The build fails. */
    REQUIRED,
    /** The build warns. */
    RECOMMENDED
}
