package io.github.cloudsync.report;

/** How loudly a line is said. */
public enum Severity {
    INFO,
    WARN,
    ERROR
}
