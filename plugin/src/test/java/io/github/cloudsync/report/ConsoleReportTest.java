package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Unseen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsoleReportTest {
    private static final String HEADER =
            "[INFO] cloudsync 2026-07 baseline on PROV01 (Windows Server 2019 Standard, build 17763.3151)\n";

    private static String shown(Report report) {
        return Shown.of(new ConsoleReport(Invocation.PLAIN, "target/cloudsync/report.json").lines(report));
    }

    @Test
    void printsTheTotalsOfAServerThatMeetsEverything() {
        assertThat(shown(Samples.green())).isEqualTo(HEADER + """
                                [INFO] 2 met, 0 not met, 0 unknown
                                [INFO] PROV01 meets the 2026-07 baseline.
                                """);
    }

    @Test
    void printsWhatIsNotMetWithTheEvidenceAndTheCommandThatHelps() throws Exception {
        Golden.assertSame("mixture-report.txt", shown(Samples.mixture()));
    }

    @Test
    void saysOfWhatARestartAlonePutsRightThatItIsARestart() {
        assertThat(shown(Samples.owingARestart()))
                .contains("the server has been restarted since its TLS keys were written  restart\n")
                .contains("Restart the server.");
    }

    @Test
    void saysWhereAMillionFindingsAre() {
        assertThat(shown(Samples.aMillionFindings()))
                .contains("[ERROR]     object 10  expected good, is bad\n")
                .contains("[ERROR]     ... and 999990 more findings, all of them in findings.jsonl\n")
                .doesNotContain("object 11");
    }

    @Test
    void showsHostileTextsAsEscapes() throws Exception {
        Golden.assertSame("hostile-report.txt", shown(Samples.hostile()));
    }

    @Test
    void capsThreeHundredPrerequisitesAndSaysWhereTheyAllAre() {
        String shown = shown(Samples.many(300));

        assertThat(shown).startsWith(HEADER + """
                                [INFO] 0 met, 300 not met, 0 unknown
                                [ERROR] prerequisite-001  number 1 holds    by hand
                                [ERROR]     number 1  expected good, is bad
                                [ERROR]         Mend number 1.
                                [ERROR] prerequisite-002  number 2 holds    by hand
                                """).endsWith("""
                        [ERROR] prerequisite-033  number 33 holds   by hand
                        [ERROR]     number 33  expected good, is bad
                        [ERROR]         Mend number 33.
                        [ERROR] ... and 267 more prerequisites, all of them in target/cloudsync/report.json
                        [ERROR] Follow the advice above on what is by hand, then run 'mvn cloudsync:check' again.
                        """);
        assertThat(shown.lines()).hasSize(2 + 99 + 2);
    }

    @Test
    void capsTheFindingsOfOnePrerequisite() {
        Finding[] findings = IntStream.range(0, 5000)
                .mapToObj(i ->
                        Samples.byHand("user " + i, "a unique address", "taken", "Give each user its own address."))
                .toArray(Finding[]::new);

        assertThat(shown(Samples.report(Samples.notMet("addresses-are-unique", "t", Level.REQUIRED, findings))))
                .endsWith("""
                        [ERROR]     user 9  expected a unique address, is taken
                        [ERROR]         Give each user its own address.
                        [ERROR]     ... and 4990 more findings, all of them in target/cloudsync/report.json
                        [ERROR] Follow the advice above on what is by hand, then run 'mvn cloudsync:check' again.
                        """)
                .containsOnlyOnce("Give each user its own address.");
    }

    @Test
    void showsHowABuildPassesThatOnlyMissesARecommendation() {
        assertThat(shown(Samples.report(Samples.strongCrypto32Bit(), Samples.memory())))
                .isEqualTo(HEADER + """
                                [INFO] 0 met, 1 not met (1 recommended), 0 unknown, 1 waived
                                [WARNING] dotnet-strong-crypto-32-bit  .NET Framework programs of 32 bits use strong cryptography  recommended, fixable
                                [WARNING]     HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319 (32-bit view)
                                [WARNING]         SchUseStrongCrypto  expected 1, is "1"
                                [INFO] memory-is-sufficient         the server has 4 GB of memory or more                       waived, not met
                                [INFO]     until 2027-03-31, approved by the identity team: replaced in March
                                [INFO] PROV01 meets what the 2026-07 baseline requires, apart from 1 waived prerequisite.
                                [WARNING] Run 'mvn cloudsync:plan' to see what would change, 'mvn cloudsync:remediate' to apply it.
                                """);
    }

    @Test
    void doesNotOfferToFixWhatIsWaived() {
        Assessment client = Samples.tls12Client();
        Assessment waived = new Assessment(
                client.id(),
                client.title(),
                client.level(),
                client.verdict(),
                Samples.memory().waiver());

        assertThat(shown(Samples.report(waived)))
                .endsWith("[INFO] PROV01 meets the 2026-07 baseline, apart from 1 waived prerequisite.\n");
    }

    @Test
    void sendsWhoeverReadsASnapshotToTheHostItself() {
        Report report = Samples.report(Target.SNAPSHOT, Samples.PROV01, List.of(Samples.tls12Client()), List.of());

        assertThat(shown(report))
                .startsWith("[INFO] cloudsync 2026-07 baseline on PROV01"
                        + " (Windows Server 2019 Standard, build 17763.3151), snapshot\n")
                .endsWith("[ERROR] A snapshot is only read: run 'mvn cloudsync:remediate' on PROV01 itself"
                        + " to apply what is fixable.\n");
    }

    @Test
    void saysHowOldASnapshotIs() {
        Report report = Samples.report(Target.SNAPSHOT, Samples.PROV01, List.of(), List.of());

        assertThat(shown(report.recordedAt(report.at().minus(Duration.ofDays(52)))))
                .contains(", build 17763.3151), snapshot recorded 2026-10-01 10:15 UTC, 52 days ago\n");
        assertThat(shown(report.recordedAt(report.at().minus(Duration.ofHours(47)))))
                .contains(", snapshot recorded 2026-11-20 11:15 UTC, 47 hours ago\n");
        assertThat(shown(report.recordedAt(report.at().minus(Duration.ofMinutes(1)))))
                .contains(", snapshot recorded 2026-11-22 10:14 UTC, 1 minute ago\n");
        assertThat(shown(report.recordedAt(report.at().plus(Duration.ofMinutes(1)))))
                .contains(", snapshot recorded 2026-11-22 10:16 UTC, which lies in the future\n");
    }

    @Test
    void tellsALongCauseOnceAndPointsToItAfterwards() {
        String cause = "dc1:636 refuses connections. Check that it is a domain controller, and the firewall.";
        assertThat(shown(Samples.report(
                        Samples.unknown("one", new Unseen(List.of(Place.of("A")), cause)),
                        Samples.unknown("two", new Unseen(List.of(Place.of("B"), Place.of("C")), cause)),
                        Samples.unknown("three", new Unseen(List.of(Place.of("D")), "access denied")),
                        Samples.unknown(
                                "four",
                                new Unseen(List.of(Place.of("E")), "access denied"),
                                new Unseen(List.of(Place.of("F")), cause)))))
                .contains("""
                        [ERROR] one    t  unknown
                        [ERROR]     A could not be read: dc1:636 refuses connections. Check that it is a domain controller, and the firewall.
                        [ERROR] two    t  unknown
                        [ERROR]     B and C could not be read for the same reason, see one
                        [ERROR] three  t  unknown
                        [ERROR]     D could not be read: access denied
                        [ERROR] four   t  unknown
                        [ERROR]     E could not be read: access denied; F could not be read for the same reason, see one
                        """);
    }

    @Test
    void tellsOnceWhatMakesEverythingUnknown() {
        String reason =
                "the snapshot is older than the desired state allows; record it anew with 'mvn cloudsync:snapshot'";
        assertThat(shown(Samples.report(
                        Samples.unknown("one", new Unseen(List.of(), reason)),
                        Samples.unknown("two", new Unseen(List.of(), reason)))))
                .containsOnlyOnce(reason)
                .contains("[ERROR] two  t  unknown\n[ERROR]     for the same reason, see one\n");
    }

    @Test
    void saysWhatToDoWhereSomethingIsUnknown() {
        assertThat(shown(Samples.report(Samples.credentialManager()))).endsWith("""
                        [INFO] 0 met, 0 not met, 1 unknown
                        [ERROR] credential-manager-enabled  the Credential Manager service is not disabled  unknown
                        [ERROR]     access denied reading HKLM\\SYSTEM\\CurrentControlSet\\Services\\VaultSvc. Run Maven as an administrator.
                        [ERROR] Follow the advice above on what is unknown, then run 'mvn cloudsync:check' again.
                        """);
    }

    @Test
    void doesNotPraiseAServerOfWhichNothingWasChecked() {
        assertThat(shown(Samples.report())).isEqualTo(HEADER + """
                                [INFO] 0 met, 0 not met, 0 unknown
                                [WARNING] Nothing was checked: see which prerequisites cloudsync.yaml leaves in force.
                                """);
    }

    @Test
    void namesCommandsAsThisUserHasToTypeThem() {
        Invocation invocation = new Invocation(
                "io.github.cloudsync:cloudsync-maven-plugin:0.1.0",
                Map.of("cloudsync.target", "local", "cloudsync.desiredState", "my server.yaml"));

        assertThat(Shown.of(new ConsoleReport(invocation, "report.json").lines(Samples.report(Samples.memory()))))
                .doesNotContain("mvn");
        assertThat(Shown.of(new ConsoleReport(invocation, "report.json")
                        .lines(Samples.report(Samples.credentialManager()))))
                .endsWith("then run 'mvn io.github.cloudsync:cloudsync-maven-plugin:0.1.0:check"
                        + " \"-Dcloudsync.desiredState=my server.yaml\" \"-Dcloudsync.target=local\"' again.\n");
    }
}
