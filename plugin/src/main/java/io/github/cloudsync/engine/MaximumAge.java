package io.github.cloudsync.engine;

import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;

/** The age up to which recorded evidence counts. Beyond it everything is unknown, whatever the recording says. */
public final class MaximumAge {
    /**
     * By how much the clocks of two machines may differ before a recording counts as one of the future: what Kerberos allows
     * within a domain, "Maximum tolerance for computer clock synchronization" in the Windows documentation.
     */
    private static final Duration SKEW = Duration.ofMinutes(5);

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
        if (age.compareTo(SKEW.negated()) < 0) {
            return unknown(
                    report,
                    "the snapshot was recorded on " + recorded + ", which is still to come; put the clocks right and"
                            + " record it anew on " + report.host().name());
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
