package io.github.cloudsync.app;

import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Assessment.Standing;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.report.FleetTotals;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run comes to. Only {@link Outcome#MET} lets a build pass.
 *
 * @param sentence the same in words, for whoever reads no more than the last line
 */
public record Ending(Outcome outcome, String sentence) {
    /** @param seeAbove where more is said, as a sentence goes on */
    static Ending of(Report report, String seeAbove) {
        return new Ending(
                report.outcome(),
                switch (report.outcome()) {
                    case NOT_MET -> "Not met: " + ids(report, Standing.NOT_MET) + "." + seeAbove;
                    case UNKNOWN -> "Could not be found out: " + unknown(report) + "." + seeAbove;
                    case MET -> "everything required is met";
                });
    }

    /** @param seeAbove where more is said, as a sentence goes on */
    static Ending of(FleetTotals totals, String seeAbove) {
        String of = " of " + totals.hosts() + "." + seeAbove;
        return new Ending(
                totals.outcome(),
                switch (totals.outcome()) {
                    case NOT_MET -> "Not met on " + totals.count(Outcome.NOT_MET) + of;
                    case UNKNOWN -> "Could not be found out on " + totals.count(Outcome.UNKNOWN) + of;
                    case MET -> "everything required is met on every host";
                });
    }

    private static String unknown(Report report) {
        String ids = ids(report, Standing.UNKNOWN);
        return ids.isEmpty() ? "no required prerequisite was decided" : ids;
    }

    private static String ids(Report report, Standing standing) {
        List<String> ids = new ArrayList<>();
        for (Assessment each : report.assessments()) {
            if (each.level() == Level.REQUIRED && each.standing() == standing) {
                ids.add(each.id());
            }
        }
        return String.join(", ", ids);
    }
}
