package io.github.cloudsync.report;

import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code plan} shows: each change as a diff, what is left to a person, and what is unknown and so not touched. */
public final class ConsolePlan {
    private static final int MOST_LINES = 100;
    private static final String INDENT = "    ";

    private final Invocation invocation;
    private final String complete;

    /** @param complete where the complete plan is, as the user would open it */
    public ConsolePlan(Invocation invocation, String complete) {
        this.invocation = invocation;
        this.complete = Printable.value(complete);
    }

    /**
     * The whole plan, as far as it fits.
     *
     * @param report what the plan was made from
     * @param created the keys that are missing and would be created, the outermost first
     */
    public List<Line> lines(Report report, Plan plan, List<RegistryKey> created) {
        Map<String, String> titles = ChangeList.titles(report);
        List<Line> lines = new ArrayList<>();
        lines.add(Line.info(Header.of(report, "plan for")));
        lines.add(Line.info(Totals.counted(plan.steps().size(), "change") + ", "
                + Totals.counted(plan.byHand().size(), "finding") + " by hand, "
                + plan.unknown().size() + " unknown"));
        List<ChangeList.Row> rows = plan.steps().stream()
                .map(step -> new ChangeList.Row(
                        Severity.INFO,
                        step.prerequisite(),
                        step.change().setting().location(),
                        Diff.mark(step.change()),
                        Diff.of(step.change()),
                        ""))
                .toList();
        lines.addAll(new ChangeList(titles, created).lines(rows, complete));
        lines.addAll(byHand(plan, titles));
        lines.addAll(unknown(plan));
        Reach.notVerified(report.coverage()).forEach(text -> lines.add(Line.info(text)));
        lines.add(next(report, plan));
        return List.copyOf(lines);
    }

    private List<Line> byHand(Plan plan, Map<String, String> titles) {
        if (plan.byHand().isEmpty()) {
            return List.of();
        }
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        plan.byHand()
                .forEach(manual -> findings.computeIfAbsent(manual.prerequisite(), id -> new ArrayList<>())
                        .add(manual.finding()));
        List<Line> lines = new ArrayList<>();
        lines.add(Line.warn("Left to a person:"));
        Section section = new Section(MOST_LINES);
        findings.forEach((id, manual) -> {
            List<String> block = new ArrayList<>();
            block.add("  " + Printable.value(id) + "  " + Printable.value(titles.getOrDefault(id, "")));
            block.addAll(FindingBlock.lines(Findings.of(manual), complete));
            section.add(manual.size(), block.stream().map(Line::warn).toList());
        });
        lines.addAll(section.lines("finding", complete));
        return lines;
    }

    private List<Line> unknown(Plan plan) {
        if (plan.unknown().isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.warn("Unknown, and therefore not touched:"));
        Section section = new Section(MOST_LINES);
        plan.unknown()
                .forEach(open -> section.add(
                        1,
                        List.of(
                                Line.warn("  " + Printable.value(open.prerequisite())),
                                Line.warn(INDENT + Printable.sentence(open.reason())))));
        lines.addAll(section.lines("prerequisite", complete));
        return lines;
    }

    private Line next(Report report, Plan plan) {
        if (!plan.isEmpty()) {
            return Line.info("Nothing has been changed yet: run " + invocation.quoted("remediate")
                    + " to apply this plan, " + invocation.quoted("rollback") + " to undo it afterwards.");
        }
        if (plan.byHand().isEmpty() && plan.unknown().isEmpty()) {
            return report.outcome() == Outcome.MET
                    ? Line.info("Nothing to change: " + Conclusion.praise(report) + ".")
                    : Line.warn("Nothing to change, and nothing is known of "
                            + Printable.value(report.host().name()) + ": no required prerequisite was decided.");
        }
        return Line.warn(invocation.quoted("remediate") + " can change nothing here: follow the advice above, then run "
                + invocation.quoted("check") + " again.");
    }
}
