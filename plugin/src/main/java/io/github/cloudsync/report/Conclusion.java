package io.github.cloudsync.report;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Assessment.Standing;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How the console report ends: what it comes to, and what to do next. */
final class Conclusion {
    private final Invocation invocation;
    private final String complete;

    /** @param complete where the complete report is, safe to show */
    Conclusion(Invocation invocation, String complete) {
        this.invocation = invocation;
        this.complete = complete;
    }

    List<Line> lines(Report report) {
        List<Line> lines = new ArrayList<>();
        if (report.assessments().isEmpty()) {
            lines.add(Line.warn("Nothing was checked: see which prerequisites " + Printable.value(report.desiredState())
                    + " leaves in force."));
        } else if (report.outcome() == Outcome.MET) {
            lines.add(Line.info(praise(report) + "."));
        } else if (report.hasNothingDecided()) {
            lines.add(Line.error("No required prerequisite was decided, so nothing is known of "
                    + Printable.value(report.host().name()) + "."));
        }
        if (report.outcome() != Outcome.MET) {
            Reach.notVerified(report.coverage()).forEach(text -> lines.add(Line.info(text)));
        }
        if (!report.coverage().undecidedInside().isEmpty()) {
            lines.add(Line.info("What is not verified is listed in " + complete + "."));
        }
        Severity severity = report.outcome() == Outcome.MET ? Severity.WARN : Severity.ERROR;
        Stream.concat(undeclared(report).stream(), next(report).stream())
                .forEach(text -> lines.add(new Line(severity, text)));
        return lines;
    }

    /** The two ways out where the desired state does not say which directory is meant, each a line to paste. */
    private static List<String> undeclared(Report report) {
        long unknown = report.assessments().stream()
                .filter(a -> report.coverage().undeclared().contains(a.area()) && a.standing() == Standing.UNKNOWN)
                .count();
        if (unknown == 0) {
            return List.of();
        }
        Set<Area> rest = EnumSet.copyOf(report.coverage().areas());
        rest.removeAll(report.coverage().undeclared());
        List<String> lines = new ArrayList<>();
        lines.add(Totals.counted(unknown, "prerequisite") + " could not be verified, since "
                + Printable.value(report.desiredState())
                + " declares no directory. Add a line to it, the first to have them verified, "
                + (rest.isEmpty() ? "as there is nothing else to verify:" : "the second to leave them out:"));
        lines.add("    directory: {domain: contoso.com}");
        if (!rest.isEmpty()) {
            lines.add("    verify: [" + Area.list(rest) + "]");
        }
        return lines;
    }

    /** For a report whose outcome is met: {@code PROV01 meets the 2026-07 baseline}, with what has to be said to that. */
    static String praise(Report report) {
        boolean everything = report.count(Standing.NOT_MET) + report.count(Standing.UNKNOWN) == 0;
        long waived = report.count(Standing.WAIVED);
        return Printable.value(report.host().name()) + " meets "
                + (everything ? "" : "what ")
                + Reach.part(report.coverage(), report.baseline())
                + (everything
                        ? ""
                        : report.coverage().areas().size() == 1
                                        || report.coverage().isWhole()
                                ? " requires"
                                : " require")
                + (waived == 0 ? "" : ", apart from " + Totals.counted(waived, "waived prerequisite"))
                + Reach.limits(report.coverage());
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
                .flatMap(verdict -> ((Verdict.NotMet) verdict).findings().first().stream())
                .anyMatch(finding -> finding.fix().isPresent() == fixable);
    }
}
