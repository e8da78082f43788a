package io.github.cloudsync.model.outcome;

import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.fact.Digest;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A finished verification. The outcome is decided here, once; the formats only print it.
 *
 * @param toolVersion the version of the plugin that made it
 * @param digests what tells the files that it was made from; the desired state is the first
 * @param recorded when the evidence was recorded; empty where the target itself was looked at
 * @param coverage what it answers for, and what it does not
 * @param notices what the user should know beside the verdicts, such as an expired waiver
 */
public record Report(
        String toolVersion,
        Instant at,
        String desiredState,
        List<Digest> digests,
        String baseline,
        Target target,
        HostDescription host,
        Optional<Instant> recorded,
        Coverage coverage,
        List<Assessment> assessments,
        List<String> notices) {
    public Report {
        digests = List.copyOf(digests);
        assessments = List.copyOf(assessments);
        notices = List.copyOf(notices);
    }

    /** The same report on evidence that was recorded earlier. */
    public Report recordedAt(Instant when) {
        return new Report(
                toolVersion,
                at,
                desiredState,
                digests,
                baseline,
                target,
                host,
                Optional.of(when),
                coverage,
                assessments,
                notices);
    }

    /** The same report, made from these files as well. */
    public Report madeFrom(List<Digest> more) {
        List<Digest> all = new ArrayList<>(digests);
        all.addAll(more);
        return new Report(
                toolVersion, at, desiredState, all, baseline, target, host, recorded, coverage, assessments, notices);
    }

    /** The same report with something more that the user should know. */
    public Report noting(String notice) {
        List<String> all = new ArrayList<>(notices);
        all.add(notice);
        return new Report(
                toolVersion, at, desiredState, digests, baseline, target, host, recorded, coverage, assessments, all);
    }

    /**
     * Not met if a required prerequisite is not met; else unknown if one could not be found out, or if none was decided
     * at all; else met. What no prerequisite decides, and what the desired state does not answer for, makes no
     * difference here: {@link #coverage} says it.
     */
    public Outcome outcome() {
        if (hasRequired(Assessment.Standing.NOT_MET)) {
            return Outcome.NOT_MET;
        }
        return hasRequired(Assessment.Standing.UNKNOWN) || hasNothingDecided() ? Outcome.UNKNOWN : Outcome.MET;
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
                digests,
                baseline,
                target,
                host,
                recorded,
                coverage,
                assessments.stream().map(change).toList(),
                notices);
    }

    private static Assessment barringRestart(Assessment assessment) {
        return assessment.needsRestartOnly() ? assessment.with(Level.RECOMMENDED) : assessment;
    }

    /** How many prerequisites stand so, required and recommended together. */
    public long count(Assessment.Standing standing) {
        return assessments.stream().filter(a -> a.standing() == standing).count();
    }

    /** Whether nothing is known although nothing required is unknown: of no required prerequisite it was found out how it stands. */
    public boolean hasNothingDecided() {
        return !hasRequired(Assessment.Standing.UNKNOWN)
                && assessments.stream().noneMatch(a -> a.level() == Level.REQUIRED && a.isDecided());
    }

    private boolean hasRequired(Assessment.Standing standing) {
        return assessments.stream().anyMatch(a -> a.level() == Level.REQUIRED && a.standing() == standing);
    }
}
