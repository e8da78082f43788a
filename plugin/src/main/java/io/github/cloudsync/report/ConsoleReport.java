package io.github.cloudsync.report;

import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Assessment.Standing;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code check} shows: the totals, what is not met with the evidence, and the command that helps next. */
public final class ConsoleReport {
    private static final int MOST_LINES = 100;
    private static final int MOST_IDS = 5;
    private static final String INDENT = "    ";

    private final Invocation invocation;
    private final String complete;

    /** @param complete where the complete report is, as the user would open it */
    public ConsoleReport(Invocation invocation, String complete) {
        this.invocation = invocation;
        this.complete = Printable.value(complete);
    }

    public List<Line> lines(Report report) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.info(Header.of(report, "baseline on")));
        lines.add(Line.info(Totals.of(report)));
        List<Assessment> problems = report.assessments().stream()
                .filter(a -> a.standing() == Standing.NOT_MET || a.standing() == Standing.UNKNOWN)
                .sorted(Comparator.comparing(Assessment::level).thenComparing(Assessment::standing))
                .toList();
        List<Assessment> waived = report.assessments().stream()
                .filter(a -> a.standing() == Standing.WAIVED)
                .toList();
        Columns columns = new Columns(Stream.concat(problems.stream(), waived.stream())
                .map(ConsoleReport::cells)
                .toList());
        lines.addAll(section(problems, columns, "prerequisite"));
        lines.addAll(section(waived, columns, "waived prerequisite"));
        lines.addAll(withoutAnswer(report, Verdict.NotVerified.class, "not verified"));
        lines.addAll(withoutAnswer(report, Verdict.NotApplicable.class, "not applicable"));
        lines.addAll(notices(report));
        lines.addAll(new Conclusion(invocation, complete).lines(report));
        return List.copyOf(lines);
    }

    private List<Line> section(List<Assessment> assessments, Columns columns, String noun) {
        Section section = new Section(MOST_LINES);
        ToldCauses causes = new ToldCauses();
        for (Assessment assessment : assessments) {
            Severity severity = severity(assessment);
            List<String> block = new ArrayList<>();
            block.add(columns.row(cells(assessment)));
            block.addAll(details(assessment, causes));
            section.add(1, block.stream().map(text -> new Line(severity, text)).toList());
        }
        return section.lines(noun, complete);
    }

    private static Severity severity(Assessment assessment) {
        if (assessment.standing() == Standing.WAIVED) {
            return Severity.INFO;
        }
        return assessment.level() == Level.REQUIRED ? Severity.ERROR : Severity.WARN;
    }

    private static List<String> cells(Assessment assessment) {
        return List.of(Printable.value(assessment.id()), Printable.value(assessment.title()), word(assessment));
    }

    /** The word at the right: what kind of work it is. */
    private static String word(Assessment assessment) {
        if (assessment.standing() == Standing.WAIVED) {
            return assessment.verdict() instanceof Verdict.NotMet ? "waived, not met" : "waived, unknown";
        }
        String recommended = assessment.level() == Level.RECOMMENDED ? "recommended, " : "";
        if (!(assessment.verdict() instanceof Verdict.NotMet notMet)) {
            return recommended + "unknown";
        }
        long fixable = notMet.findings().count(finding -> finding.fix().isPresent());
        if (fixable == 0) {
            return recommended + (assessment.needsRestartOnly() ? "restart" : "by hand");
        }
        return recommended
                + (assessment.fixable()
                        ? "fixable"
                        : fixable + " of " + notMet.findings().count() + " fixable");
    }

    private List<String> details(Assessment assessment, ToldCauses causes) {
        if (assessment.standing() == Standing.WAIVED) {
            return assessment.waiver().map(waiver -> INDENT + Waivers.text(waiver)).stream()
                    .toList();
        }
        if (assessment.verdict() instanceof Verdict.NotMet notMet) {
            return FindingBlock.lines(notMet.findings(), complete);
        }
        return assessment.verdict() instanceof Verdict.Unknown unknown
                ? List.of(INDENT + Printable.sentence(causes.explain(assessment.id(), unknown)))
                : List.of();
    }

    /** What has no answer of this kind; one line for each reason, since it is the same one for many. */
    private List<Line> withoutAnswer(Report report, Class<? extends Verdict> kind, String words) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Assessment assessment : report.assessments()) {
            if (kind.isInstance(assessment.verdict())) {
                byReason.computeIfAbsent(
                                Printable.sentence(Reason.of(assessment.verdict())), reason -> new ArrayList<>())
                        .add(Printable.value(assessment.id()));
            }
        }
        Section section = new Section(MOST_LINES);
        byReason.forEach((reason, ids) ->
                section.add(ids.size(), List.of(Line.info(words + " (" + reason + "): " + shortened(ids)))));
        return section.lines("prerequisite", complete);
    }

    private static String shortened(List<String> ids) {
        return ids.size() <= MOST_IDS
                ? String.join(", ", ids)
                : String.join(", ", ids.subList(0, MOST_IDS)) + " and " + (ids.size() - MOST_IDS) + " more";
    }

    private List<Line> notices(Report report) {
        Section section = new Section(MOST_LINES);
        report.notices().forEach(notice -> section.add(1, List.of(Line.warn(Printable.sentence(notice)))));
        return section.lines("notice", complete);
    }
}
