package io.github.cloudsync.report;

import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.outcome.Assessment.Standing;
import io.github.cloudsync.model.outcome.Report;
import java.util.ArrayList;
import java.util.List;

/** Says how many. */
public final class Totals {
    private Totals() {}

    /** How many prerequisites stand where: {@code 21 met, 3 not met (1 recommended), 0 unknown, 1 waived}. */
    public static String of(Report report) {
        List<String> parts = new ArrayList<>();
        parts.add(report.count(Standing.MET) + " met");
        parts.add(withRecommended(report, Standing.NOT_MET, "not met"));
        parts.add(withRecommended(report, Standing.UNKNOWN, "unknown"));
        if (report.count(Standing.WAIVED) > 0) {
            parts.add(report.count(Standing.WAIVED) + " waived");
        }
        if (report.count(Standing.NOT_VERIFIED) > 0) {
            parts.add(report.count(Standing.NOT_VERIFIED) + " not verified");
        }
        if (report.count(Standing.NOT_APPLICABLE) > 0) {
            parts.add(report.count(Standing.NOT_APPLICABLE) + " not applicable");
        }
        return String.join(", ", parts);
    }

    private static String withRecommended(Report report, Standing standing, String words) {
        long recommended = report.assessments().stream()
                .filter(a -> a.standing() == standing && a.level() == Level.RECOMMENDED)
                .count();
        String all = report.count(standing) + " " + words;
        return recommended == 0 ? all : all + " (" + recommended + " recommended)";
    }

    /** A number and its noun: {@code 1 change}, {@code 2 changes}. */
    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
