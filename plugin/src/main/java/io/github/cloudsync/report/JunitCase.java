package io.github.cloudsync.report;

import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.UndecidedSentence;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * One prerequisite as a test case. All its texts are safe to show.
 *
 * @param kind how the case ended
 * @param message why, in one line; empty where it passed
 * @param body the findings of a failure, or nothing
 * @param output what was seen beside that
 */
record JunitCase(String name, Kind kind, String message, List<String> body, List<String> output) {
    /** How a test case can end. */
    enum Kind {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    /**
     * Only what fails the build becomes a failure or an error, so that the build and its test report never contradict
     * each other: a recommended prerequisite that is not met is skipped, with the reason.
     */
    static JunitCase of(Assessment assessment) {
        boolean required = assessment.level() == Level.REQUIRED;
        List<String> findings = findings(assessment.verdict());
        List<String> evidence =
                assessment.verdict().evidence().stream().map(JunitCase::line).toList();
        String name = Printable.value(assessment.id() + ": " + assessment.title());
        String why = why(assessment.verdict());
        return switch (assessment.standing()) {
            case MET -> new JunitCase(name, Kind.PASSED, "", List.of(), evidence);
            case NOT_MET ->
                required
                        ? new JunitCase(name, Kind.FAILURE, why, findings, evidence)
                        : skipped(name, "recommended, not met: " + why, findings, evidence);
            case UNKNOWN ->
                required
                        ? new JunitCase(name, Kind.ERROR, why, findings, evidence)
                        : skipped(name, "recommended, unknown: " + why, findings, evidence);
            case NOT_VERIFIED -> skipped(name, "not verified: " + why, findings, evidence);
            case NOT_APPLICABLE -> skipped(name, "not applicable: " + why, findings, evidence);
            case WAIVED -> skipped(name, waived(assessment), findings, evidence);
        };
    }

    /** A sentence of Microsoft's page that no prerequisite decides: not passed, since nobody looked, and no failure. */
    static JunitCase of(UndecidedSentence sentence) {
        return skipped(
                Printable.sentence(sentence.quote()),
                "not verified, no prerequisite decides it: " + Printable.sentence(sentence.why()),
                List.of(),
                List.of(Printable.sentence(sentence.page().toString()) + ", on the "
                        + sentence.area().word()));
    }

    /** So that a test report is not green where no test was. */
    static JunitCase nothingDecided() {
        return new JunitCase(
                "a required prerequisite was decided",
                Kind.ERROR,
                "no required prerequisite was decided, so nothing is known",
                List.of(),
                List.of());
    }

    private static JunitCase skipped(String name, String message, List<String> findings, List<String> evidence) {
        List<String> output = new ArrayList<>(findings);
        output.addAll(evidence);
        return new JunitCase(name, Kind.SKIPPED, message, List.of(), output);
    }

    private static String why(Verdict verdict) {
        if (verdict instanceof Verdict.NotMet notMet) {
            long more = notMet.findings().count() - 1;
            return line(notMet.findings().first().get(0).observation())
                    + (more == 0 ? "" : " (and " + Totals.counted(more, "more finding") + ")");
        }
        return Printable.sentence(Reason.of(verdict));
    }

    private static String waived(Assessment assessment) {
        String standing = assessment.verdict() instanceof Verdict.NotMet ? "not met" : "unknown";
        return "waived, " + standing + ", " + Waivers.text(assessment.waiver().orElseThrow());
    }

    private static List<String> findings(Verdict verdict) {
        List<String> lines = new ArrayList<>();
        if (verdict instanceof Verdict.NotMet notMet) {
            for (Finding finding : notMet.findings()) {
                lines.add(line(finding.observation()));
                finding.fix().ifPresent(fix -> lines.add("    'cloudsync:remediate' fixes it: " + Diff.of(fix)));
                finding.advice().ifPresent(advice -> lines.add("    " + Printable.sentence(advice)));
            }
            long more = notMet.findings().count() - notMet.findings().first().size();
            notMet.findings().all().ifPresent(file -> lines.add(Section.leftOut(more, "finding", file.toString())));
        }
        return lines;
    }

    private static String line(Observation observation) {
        return Printable.value(observation.place().toString()) + "  " + FindingBlock.comparison(observation);
    }
}
