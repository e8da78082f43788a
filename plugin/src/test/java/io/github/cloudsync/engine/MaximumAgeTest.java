package io.github.cloudsync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Desired;
import io.github.cloudsync.source.memory.MemoryHost;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaximumAgeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

    private static Report report(Duration age) {
        return new Checker(Catalogue.all(), "0.1.0", InstantSource.fixed(NOW))
                .check(new Evidence(new MemoryHost()), Desired.everything(), Target.SNAPSHOT)
                .recordedAt(NOW.minus(age));
    }

    private static Report demanded(Duration most, Duration age) {
        return new MaximumAge(most).demandedOf(report(age));
    }

    /** What the desired state leaves out stays left out. */
    private static List<Assessment> seen(Report report) {
        assertThat(report.count(Assessment.Standing.NOT_VERIFIED)).isPositive();
        return report.assessments().stream()
                .filter(a -> a.standing() != Assessment.Standing.NOT_VERIFIED)
                .toList();
    }

    @Test
    void leavesAReportThatIsYoungEnoughAsItIs() {
        assertThat(demanded(Duration.ofDays(30), Duration.ofDays(30))).isEqualTo(report(Duration.ofDays(30)));
        assertThat(demanded(Duration.ofDays(30), Duration.ZERO)).isEqualTo(report(Duration.ZERO));
    }

    @Test
    void knowsNothingOnceTheEvidenceIsTooOldButStillShowsIt() {
        Report old = demanded(Duration.ofDays(30), Duration.ofDays(30).plusSeconds(1));

        assertThat(old.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(seen(old))
                .extracting(Assessment::verdict)
                .allSatisfy(
                        verdict -> assertThat(((Verdict.Unknown) verdict).reason())
                                .isEqualTo(
                                        "the snapshot was recorded on 2026-10-23T10:14:59Z, 30 days before this check, which is more than"
                                                + " the 30 days that the desired state accepts; record it anew on a host without a name"));
        assertThat(old.assessments())
                .extracting(a -> a.verdict().evidence())
                .isEqualTo(report(Duration.ZERO).assessments().stream()
                        .map(a -> a.verdict().evidence())
                        .toList());
    }

    @Test
    void doesNotBelieveARecordingOfTheFutureHoweverNear() {
        assertThat(seen(demanded(Duration.ofHours(12), Duration.ofSeconds(-1))))
                .extracting(Assessment::verdict)
                .allSatisfy(verdict -> assertThat(((Verdict.Unknown) verdict).reason())
                        .isEqualTo("the snapshot is from the future: the clock of a host without a name said"
                                + " 2026-11-22T10:15:01Z when it was recorded, and the clock of this machine says"
                                + " 2026-11-22T10:15:00Z; put right the one that is wrong, and record it anew where that"
                                + " was the host's"));
        assertThat(demanded(Duration.ofHours(12), Duration.ofNanos(-1)).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }
}
