package io.github.cloudsync.model;

import java.time.Instant;
import java.util.List;

/**
 * A finished verification. The outcome is decided here, once; the formats only print it.
 *
 * @param toolVersion the version of the plugin that made it
 * @param notices what the user should know beside the verdicts, such as an expired waiver
 */
public record Report(
        String toolVersion,
        Instant at,
        String desiredState,
        String baseline,
        Target target,
        HostDescription host,
        List<Assessment> assessments,
        List<String> notices) {
    public Report {
        assessments = List.copyOf(assessments);
        notices = List.copyOf(notices);
    }

    /**
     * Not met if a required prerequisite is not met; else unknown if one could not be found out; else met. Where nothing
     * was checked, nothing is known.
     */
    public Outcome outcome() {
        return assessments.isEmpty() ? Outcome.UNKNOWN : outcome(assessments);
    }

    private static Outcome outcome(List<Assessment> assessments) {
        if (hasRequired(assessments, Assessment.Standing.NOT_MET)) {
            return Outcome.NOT_MET;
        }
        return hasRequired(assessments, Assessment.Standing.UNKNOWN) ? Outcome.UNKNOWN : Outcome.MET;
    }

    /** The outcome if the machine had just been restarted; what remediation, which never restarts one, answers for. */
    public Outcome outcomeOnceRestarted() {
        return outcome(assessments.stream().filter(a -> !a.needsRestartOnly()).toList());
    }

    /** How many prerequisites stand so, required and recommended together. */
    public long count(Assessment.Standing standing) {
        return assessments.stream().filter(a -> a.standing() == standing).count();
    }

    private static boolean hasRequired(List<Assessment> assessments, Assessment.Standing standing) {
        return assessments.stream().anyMatch(a -> a.level() == Level.REQUIRED && a.standing() == standing);
    }
}
