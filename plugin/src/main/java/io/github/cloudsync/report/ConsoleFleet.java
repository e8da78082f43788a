package io.github.cloudsync.report;

import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.report.FleetTotals.PrerequisiteTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What {@code check} shows of a folder of snapshots: the totals, a line a host, and what is most often not met. */
public final class ConsoleFleet {
    private static final int MOST_IDS = 3;
    private static final int MOST_PREREQUISITES = 10;
    private static final int MOST_NOTICES = 20;
    private static final String INDENT = "    ";

    private final Invocation invocation;
    private final String complete;

    /** @param complete where the complete report is, as the user would open it */
    public ConsoleFleet(Invocation invocation, String complete) {
        this.invocation = invocation;
        this.complete = Printable.value(complete);
    }

    /**
     * The whole output.
     *
     * @param coverage what the desired state answers for
     * @param folder the folder as the user named it
     */
    public List<Line> lines(String baseline, Coverage coverage, String folder, FleetTotals totals) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.info("cloudsync " + Printable.value(baseline) + " baseline on "
                + Totals.counted(totals.hosts() - totals.missing(), "snapshot") + " in " + Printable.value(folder)));
        lines.add(Line.info(totals.count(Outcome.MET) + " met, " + totals.count(Outcome.NOT_MET) + " not met, "
                + totals.count(Outcome.UNKNOWN) + " unknown"
                + outOfSight(totals)
                + waived(totals)));
        lines.addAll(hosts(totals));
        lines.addAll(prerequisites(totals));
        Section notices = new Section(MOST_NOTICES);
        totals.notices().forEach(text -> notices.add(1, List.of(Line.warn(Printable.sentence(text)))));
        totals.noticesOfHosts().forEach(text -> notices.add(1, List.of(Line.warn(Printable.sentence(text)))));
        if (totals.noticesLeftOut() > 0) {
            notices.add((int) totals.noticesLeftOut(), List.of(Line.warn("")));
        }
        lines.addAll(notices.lines("notice", complete));
        if (totals.outcome() == Outcome.MET) {
            boolean one = coverage.isWhole() || coverage.areas().size() == 1;
            lines.add(Line.info("All of them meet what " + Reach.part(coverage, baseline)
                    + (one ? " requires" : " require") + (totals.waived() == 0 ? "" : ", apart from what is waived")
                    + Reach.limits(coverage) + "."));
        } else {
            Reach.notVerified(coverage).forEach(text -> lines.add(Line.info(text)));
            lines.add(Line.error(next(folder, totals)));
        }
        return List.copyOf(lines);
    }

    private String next(String folder, FleetTotals totals) {
        return totals.worstHosts().stream()
                .map(FleetHost::file)
                .filter(file -> !file.isEmpty())
                .findFirst()
                .map(file -> "Run " + check(folder + "/" + file)
                        + " to see the evidence of the worst one; put things right on the host itself, then record it"
                        + " anew.")
                .orElse("Record what is missing into " + Printable.value(folder) + ", then run "
                        + invocation.quoted("check") + " again.");
    }

    private String check(String snapshot) {
        return invocation.ofSnapshot(snapshot).quoted("check");
    }

    private static String waived(FleetTotals totals) {
        return totals.waived() == 0 ? "" : "; " + Totals.counted(totals.waived(), "waived prerequisite") + " in all";
    }

    private static String outOfSight(FleetTotals totals) {
        List<String> parts = new ArrayList<>();
        if (totals.refused() > 0) {
            parts.add(totals.refused() + " refused");
        }
        if (totals.missing() > 0) {
            parts.add(totals.missing() + " missing");
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private List<Line> hosts(FleetTotals totals) {
        List<FleetHost> worst = totals.worstHosts();
        Columns columns = new Columns(worst.stream().map(ConsoleFleet::cells).toList());
        List<Line> lines = new ArrayList<>();
        for (FleetHost host : worst) {
            String text = columns.row(cells(host));
            lines.add(host.outcome() == Outcome.MET ? Line.info(text) : Line.error(text));
        }
        long leftOut = totals.hosts() - worst.size();
        if (leftOut > 0) {
            boolean badOnes = totals.hosts() - totals.count(Outcome.MET) > worst.size();
            String text = Section.leftOut(leftOut, "host", complete);
            lines.add(badOnes ? Line.error(text) : Line.info(text));
        }
        return lines;
    }

    private static List<String> cells(FleetHost host) {
        return List.of(
                Printable.value(host.name()),
                host.outcome().word().replace('-', ' '),
                host.problem().isEmpty() ? Printable.value(host.file()) : "",
                host.summary(MOST_IDS));
    }

    private List<Line> prerequisites(FleetTotals totals) {
        List<PrerequisiteTotals> worst = totals.prerequisites().stream()
                .filter(each -> each.notMet() + each.unknown() > 0)
                .toList();
        if (worst.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = worst.stream()
                .limit(MOST_PREREQUISITES)
                .map(ConsoleFleet::cells)
                .toList();
        Columns columns = new Columns(rows);
        List<String> texts = Stream.concat(
                        Stream.of("By prerequisite:"), rows.stream().map(row -> INDENT + columns.row(row)))
                .toList();
        List<Line> lines = new ArrayList<>(texts.stream().map(Line::warn).toList());
        if (worst.size() > rows.size()) {
            lines.add(Line.warn(INDENT + Section.leftOut(worst.size() - rows.size(), "prerequisite", complete)));
        }
        return lines;
    }

    private static List<String> cells(PrerequisiteTotals totals) {
        return List.of(
                Printable.value(totals.id()),
                totals.notMet() + " not met",
                totals.unknown() + " unknown",
                Printable.value(totals.title()));
    }
}
