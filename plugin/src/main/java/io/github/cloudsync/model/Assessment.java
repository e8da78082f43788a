package io.github.cloudsync.model;

import java.util.Optional;

/**
 * One prerequisite's line in a report.
 *
 * @param waiver the waiver in force, if there is one
 */
public record Assessment(String id, String title, Level level, Verdict verdict, Optional<Waiver> waiver) {
    /** Where a prerequisite stands, its waiver taken into account. */
    public enum Standing {
        MET,
        NOT_MET,
        UNKNOWN,
        NOT_APPLICABLE,
        WAIVED
    }

    public Standing standing() {
        if (verdict instanceof Verdict.Met) {
            return Standing.MET;
        }
        if (verdict instanceof Verdict.NotApplicable) {
            return Standing.NOT_APPLICABLE;
        }
        if (waiver.isPresent()) {
            return Standing.WAIVED;
        }
        return verdict instanceof Verdict.NotMet ? Standing.NOT_MET : Standing.UNKNOWN;
    }

    /** Whether a restart of the machine is all that is missing. */
    public boolean needsRestartOnly() {
        return verdict instanceof Verdict.NotMet notMet
                && notMet.findings().stream().allMatch(Finding::needsRestart);
    }

    /** Whether every finding can be fixed by {@code remediate}; false where there is none. */
    public boolean fixable() {
        return verdict instanceof Verdict.NotMet notMet
                && notMet.findings().stream().allMatch(finding -> finding.fix().isPresent());
    }
}
