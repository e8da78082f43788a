package io.github.cloudsync.report;

import io.github.cloudsync.model.Assessment;
import io.github.cloudsync.model.Assessment.Standing;
import io.github.cloudsync.model.Outcome;
import io.github.cloudsync.model.Report;
import io.github.cloudsync.model.Target;
import io.github.cloudsync.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** How the console report ends: what it comes to, and what to do next. */
final class Conclusion {
    private final Invocation invocation;

    Conclusion(Invocation invocation) {
        this.invocation = invocation;
    }

    List<Line> lines(Report report) {
        List<Line> lines = new ArrayList<>();
        if (report.assessments().isEmpty()) {
            lines.add(Line.warn("Nothing was checked: see which prerequisites " + Printable.value(report.desiredState())
                    + " leaves in force."));
        } else if (report.outcome() == Outcome.MET) {
            lines.add(Line.info(praise(report) + "."));
        }
        Severity severity = report.outcome() == Outcome.MET ? Severity.WARN : Severity.ERROR;
        next(report).forEach(text -> lines.add(new Line(severity, text)));
        return lines;
    }

    /** For a report whose outcome is met: {@code PROV01 meets the 2026-07 baseline}, with what has to be said to that. */
    static String praise(Report report) {
        boolean everything = report.count(Standing.NOT_MET) + report.count(Standing.UNKNOWN) == 0;
        long waived = report.count(Standing.WAIVED);
        return Printable.value(report.host().name()) + " meets "
                + (everything ? "the " : "what the ")
                + Printable.value(report.baseline())
                + (everything ? " baseline" : " baseline requires")
                + (waived == 0 ? "" : ", apart from " + Totals.counted(waived, "waived prerequisite"));
    }

    private List<String> next(Report report) {
        List<String> next = new ArrayList<>();
        if (hasFinding(report, true)) {
            next.add(
                    report.target() == Target.SNAPSHOT
                            ? "A snapshot is only read: run '" + Invocation.PLAIN.command("remediate") + "' on "
                                    + Printable.value(report.host().name()) + " itself to apply what is fixable."
                            : "Run " + invocation.quoted("plan") + " to see what would change, "
                                    + invocation.quoted("remediate") + " to apply it.");
        }
        boolean byHand = hasFinding(report, false);
        boolean unknown = report.count(Standing.UNKNOWN) > 0;
        if (byHand || unknown) {
            String what = byHand ? unknown ? "by hand or unknown" : "by hand" : "unknown";
            next.add("Follow the advice above on what is " + what + ", then run " + invocation.quoted("check")
                    + " again.");
        }
        return next;
    }

    private static boolean hasFinding(Report report, boolean fixable) {
        return report.assessments().stream()
                .filter(a -> a.standing() == Standing.NOT_MET)
                .map(Assessment::verdict)
                .filter(Verdict.NotMet.class::isInstance)
                .flatMap(verdict -> ((Verdict.NotMet) verdict).findings().stream())
                .anyMatch(finding -> finding.fix().isPresent() == fixable);
    }
}
