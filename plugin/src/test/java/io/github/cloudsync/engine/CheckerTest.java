package io.github.cloudsync.engine;

import static io.github.cloudsync.engine.UnfitServer.NOW;
import static io.github.cloudsync.engine.UnfitServer.check;
import static io.github.cloudsync.engine.UnfitServer.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Desired;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts for a verdict beside what was seen: waivers, attestations, and a restart that is owed. */
class CheckerTest {
    @Test
    void aWaiverHoldsToTheEndOfItsLastDayInUtc() {
        Waiver waiver = new Waiver("x", "a test", LocalDate.parse("2026-11-22"), Optional.empty());
        assertThat(waiver.isExpired(Instant.parse("2026-11-22T23:59:59.999Z"))).isFalse();
        assertThat(waiver.isExpired(Instant.parse("2026-11-23T00:00:00Z"))).isTrue();
    }

    @Test
    void waiversThatDoNothingAreNamed() {
        Waiver expired = new Waiver("tls12-client-enabled", "a test", LocalDate.parse("2026-11-21"), Optional.empty());
        Waiver unnecessary =
                new Waiver("powershell-execution-policy", "a test", LocalDate.parse("2027-01-01"), Optional.empty());
        Report report = new Checker(Catalogue.all(), "1", InstantSource.fixed(NOW))
                .check(new Evidence(server()), Desired.waiving(expired, unnecessary), Target.LOCAL);
        assertThat(report.notices())
                .containsExactly(
                        "The waiver for tls12-client-enabled expired on 2026-11-21 and no longer counts; renew it or"
                                + " remove it.",
                        "The waiver for powershell-execution-policy is unnecessary, the prerequisite is met; remove it.");
        assertThat(report.outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void anAttestationOfADayThatIsStillToComeDoesNotCountYet() {
        Attestation tomorrow = new Attestation(
                "tier-0-server", "a test", "a tester", LocalDate.parse("2030-01-02"), LocalDate.parse("2030-12-31"));
        Report report = checkAttested(tomorrow, Instant.parse("2030-01-01T09:59:59Z"));
        assertThat(report.assessments())
                .filteredOn(a -> a.id().equals("tier-0-server"))
                .singleElement()
                .satisfies(a -> assertThat(a.verdict()).isInstanceOf(Verdict.NotMet.class));
        assertThat(report.notices())
                .containsExactly(
                        "The attestation for tier-0-server is dated 2030-01-02, which is still to come, and does"
                                + " not count yet; correct its 'on:', or leave it out until then.");
        // The day begins first on the islands that are 14 hours ahead.
        assertThat(checkAttested(tomorrow, Instant.parse("2030-01-01T10:00:00Z"))
                        .notices())
                .isEmpty();
    }

    @Test
    void anAttestationCountsUntilItsLastDayAndIsMissedAfterwards() {
        Attestation attestation = attestation("tier-0-server", "2026-11-22");
        assertThat(checkAttested(attestation, NOW).notices()).isEmpty();
        assertThat(verdict(checkAttested(attestation, NOW), "tier-0-server")).isInstanceOf(Verdict.Met.class);

        Report later = checkAttested(attestation, Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(later.notices())
                .containsExactly(
                        "The attestation for tier-0-server expired on 2026-11-22 and no longer counts; renew it"
                                + " or remove it.");
        assertThat(verdict(later, "tier-0-server")).isInstanceOf(Verdict.NotMet.class);
    }

    @Test
    void nobodyCanVouchForWhatCanBeSeen() {
        Report report = checkAttested(attestation("tls12-client-enabled", "2027-01-01"), NOW);
        assertThat(report.notices())
                .containsExactly("The attestation for tls12-client-enabled has no effect, cloudsync looks for itself;"
                        + " remove it.");
        assertThat(verdict(report, "tls12-client-enabled")).isInstanceOf(Verdict.NotMet.class);
    }

    @Test
    void aRestartAloneFailsACheckAndNotARemediation() {
        Finding restart = Finding.restart(new Observation(Place.of("a"), "b", "c"), "Restart.");
        Finding byHand = Finding.byHand(new Observation(Place.of("a"), "b", "c"), "Do it.");
        Report report = check(server());
        assertThat(with(report, restart).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(with(report, restart).barringRestart().outcome()).isEqualTo(Outcome.MET);
        assertThat(with(report, restart, byHand).barringRestart().outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void aFindingIsEitherFixableOrForAPerson() {
        assertThat(check(server()).assessments())
                .flatExtracting(a ->
                        a.verdict() instanceof Verdict.NotMet n ? n.findings().first() : List.<Finding>of())
                .allMatch(f -> f.fix().isPresent() != f.advice().isPresent());
    }

    private static Report with(Report report, Finding... findings) {
        Assessment assessment = new Assessment(
                "x", "X", Level.REQUIRED, new Verdict.NotMet(List.of(findings), List.of()), Optional.empty());
        return new Report(
                report.toolVersion(),
                report.at(),
                report.desiredState(),
                report.digests(),
                report.baseline(),
                report.target(),
                report.host(),
                report.recorded(),
                report.coverage(),
                List.of(assessment, report.assessments().get(0).with(new Verdict.Met(List.of()))),
                List.of());
    }

    private static Attestation attestation(String id, String validUntil) {
        return new Attestation(id, "a test", "a tester", LocalDate.parse("2026-01-01"), LocalDate.parse(validUntil));
    }

    private static Report checkAttested(Attestation attestation, Instant now) {
        return new Checker(Catalogue.all(), "1", InstantSource.fixed(now))
                .check(new Evidence(server()), Desired.attesting(attestation), Target.LOCAL);
    }

    private static Verdict verdict(Report report, String id) {
        return report.assessments().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
