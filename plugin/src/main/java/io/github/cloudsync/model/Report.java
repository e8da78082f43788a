package io.github.cloudsync.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A finished verification. The outcome is decided here, once; the formats only print it.
 *
 * @param toolVersion the version of the plugin that made it
 * @param recorded when the evidence was recorded; empty where the target itself was looked at
 * @param notices what the user should know beside the verdicts, such as an expired waiver
 */
public record Report(
        String toolVersion,
        Instant at,
        String desiredState,
        String baseline,
        Target target,
        HostDescription host,
        Optional<Instant> recorded,
        List<Assessment> assessments,
        List<String> notices) {
    public Report {
        assessments = List.copyOf(assessments);
        notices = List.copyOf(notices);
    }

    /** The same report on evidence that was recorded earlier. */
    public Report recordedAt(Instant when) {
        return new Report(
                toolVersion, at, desiredState, baseline, target, host, Optional.of(when), assessments, notices);
    }

    /**
     * Not met if a required prerequisite is not met; else unknown if one could not be found out; else met. Where nothing
     * was checked, nothing is known.
     */
    public Outcome outcome() {
        if (assessments.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (hasRequired(Assessment.Standing.NOT_MET)) {
            return Outcome.NOT_MET;
        }
        return hasRequired(Assessment.Standing.UNKNOWN) ? Outcome.UNKNOWN : Outcome.MET;
    }

    /**
     * The report in which what a restart alone puts right is no more than recommended: what remediation, which never
     * restarts a machine, answers for.
     */
    public Report barringRestart() {
        return with(Report::barringRestart);
    }

    /** The same report with each assessment as the change leaves it. */
    public Report with(UnaryOperator<Assessment> change) {
        return new Report(
                toolVersion,
                at,
                desiredState,
                baseline,
                target,
                host,
                recorded,
                assessments.stream().map(change).toList(),
                notices);
    }

    private static Assessment barringRestart(Assessment assessment) {
        return assessment.needsRestartOnly()
                ? new Assessment(
                        assessment.id(),
                        assessment.title(),
                        Level.RECOMMENDED,
                        assessment.verdict(),
                        assessment.waiver())
                : assessment;
    }

    /** How many prerequisites stand so, required and recommended together. */
    public long count(Assessment.Standing standing) {
        return assessments.stream().filter(a -> a.standing() == standing).count();
    }

    private boolean hasRequired(Assessment.Standing standing) {
        return assessments.stream().anyMatch(a -> a.level() == Level.REQUIRED && a.standing() == standing);
    }
}
