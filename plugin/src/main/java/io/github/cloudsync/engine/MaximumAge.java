package io.github.cloudsync.engine;

import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The age up to which recorded evidence counts. Beyond it everything is unknown, whatever the recording says; so it is
 * where the recording is from the future, by however little: nobody then knows how old it is.
 */
public final class MaximumAge {
    private final Duration most;

    public MaximumAge(Duration most) {
        this.most = most;
    }

    /** The report as it is, or, where its evidence is too old, with nothing but unknown verdicts. */
    public Report demandedOf(Report report) {
        Instant recorded = report.recorded().orElse(report.at());
        Duration age = Duration.between(recorded, report.at());
        if (age.compareTo(most) > 0) {
            return unknown(
                    report,
                    "the snapshot was recorded on " + recorded + ", " + text(age)
                            + " before this check, which is more than the "
                            + text(most) + " that the desired state accepts; record it anew on "
                            + report.host().name());
        }
        if (age.isNegative()) {
            return unknown(
                    report,
                    "the snapshot is from the future: the clock of "
                            + report.host().name() + " said " + recorded.truncatedTo(ChronoUnit.MILLIS)
                            + " when it was recorded, and the clock of this machine says "
                            + report.at().truncatedTo(ChronoUnit.MILLIS)
                            + "; put right the one that is wrong, and record it anew where that was the host's");
        }
        return report;
    }

    private static Report unknown(Report report, String reason) {
        return report.with(a -> a.verdict() instanceof Verdict.NotVerified
                ? a
                : a.with(new Verdict.Unknown(reason, a.verdict().evidence())));
    }

    private static String text(Duration duration) {
        return duration.toHours() >= 48 ? duration.toDays() + " days" : duration.toHours() + " hours";
    }
}
