package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.FleetEntry;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was not looked at is said, in every format, and never praised. */
class ReachTest {
    private static String shown(Report report) {
        return Shown.of(new ConsoleReport(Invocation.PLAIN, "target/cloudsync/report.json").lines(report));
    }

    private static Report of(Coverage coverage, Assessment... assessments) {
        return Samples.report(Target.LOCAL, Samples.PROV01, coverage, List.of(assessments), List.of());
    }

    private static Assessment undeclared(int number) {
        return new Assessment(
                "prerequisite-" + number,
                "t",
                Area.DIRECTORY,
                Demand.standard("cloudsync.yaml"),
                new Verdict.Unknown("no 'directory:' is declared in cloudsync.yaml", List.of()),
                Optional.empty());
    }

    @Test
    void aPartOfTheBaselineIsPraisedAsAPart() {
        assertThat(shown(Samples.greenPart())).endsWith("""
                [INFO] 2 met, 0 not met, 0 unknown, 1 not verified
                [INFO] not verified ('verify' in cloudsync.yaml leaves out directory): forest-schema-up-to-date
                [INFO] PROV01 meets the server part of baseline 2026-07; directory, network, tenant and attributes are outside this file; 1 sentence of Microsoft's page is not verified.
                [INFO] What is not verified is listed in target/cloudsync/report.json.
                """);
    }

    @Test
    void twoPartsAreTwo() {
        Coverage two = Coverage.of(EnumSet.of(Area.SERVER, Area.DIRECTORY));

        assertThat(shown(of(two, Samples.green().assessments().get(0), Samples.strongCrypto32Bit())))
                .contains("[INFO] PROV01 meets what the server and directory parts of baseline 2026-07 require;"
                        + " network, tenant and attributes are outside this file.\n");
    }

    @Test
    void allOfTheBaselineStillLeavesSentencesThatNobodyDecides() {
        Coverage whole = new Coverage(
                EnumSet.allOf(Area.class), Set.of(), Samples.serverOnly().undecided());

        assertThat(shown(of(whole, Samples.green().assessments().get(0)))).endsWith("""
                        [INFO] PROV01 meets the 2026-07 baseline; 2 sentences of Microsoft's page are not verified.
                        [INFO] What is not verified is listed in target/cloudsync/report.json.
                        """);
    }

    @Test
    void whatIsNotMetDoesNotHideWhatWasNotLookedAt() {
        assertThat(shown(of(Samples.serverOnly(), Samples.tls12Client())))
                .contains("[INFO] Not verified: directory, network, tenant and attributes (outside this file);"
                        + " 1 sentence of Microsoft's page (no prerequisite decides it).\n");
    }

    @Test
    void aDirectoryThatNobodyDeclaredIsUnknownWithTwoLinesToPaste() {
        Coverage undeclared = new Coverage(EnumSet.allOf(Area.class), Set.of(Area.DIRECTORY), List.of());
        Assessment[] assessments =
                IntStream.range(0, 12).mapToObj(ReachTest::undeclared).toArray(Assessment[]::new);
        Report report = of(undeclared, assessments)
                .with(a -> a.id().equals("prerequisite-0")
                        ? Samples.green().assessments().get(0)
                        : a);

        assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(shown(report)).contains("""
                [ERROR] 11 prerequisites could not be verified, since cloudsync.yaml declares no directory. Add a line to it, the first to have them verified, the second to leave them out:
                [ERROR]     directory: {domain: contoso.com}
                [ERROR]     verify: [server, network, tenant, attributes]
                """);
    }

    @Test
    void whereNoRequiredPrerequisiteWasDecidedNothingIsKnown() {
        Assessment none = new Assessment(
                "one", "t", Level.REQUIRED, new Verdict.NotApplicable("an image has none"), Optional.empty());
        for (Report report : List.of(
                of(Coverage.whole(), none),
                of(Samples.serverOnly(), Samples.outside("forest-schema-up-to-date")),
                of(Coverage.whole(), none, Samples.strongCrypto32Bit()))) {
            assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(shown(report))
                    .contains("[ERROR] No required prerequisite was decided, so nothing is known of PROV01.\n")
                    .doesNotContain("meets");
            assertThat(Shown.of(new ConsolePlan(Invocation.PLAIN, "plan.json")
                            .lines(report, new Plan(List.of(), List.of(), List.of()), List.of())))
                    .endsWith(
                            "[WARNING] Nothing to change, and nothing is known of PROV01: no required prerequisite was"
                                    + " decided.\n");
        }
    }

    @Test
    void theReportForProgramsListsTheSentencesOfEveryAreaWithTheReason() {
        assertThat(JsonParser.parseString(Written.json(Samples.greenPart()))
                        .getAsJsonObject()
                        .get("undecided")
                        .toString())
                .isEqualTo("[{\"area\":\"server\",\"sentence\":\"Ensure every machine has a unique local administrator"
                        + " password.\",\"page\":\"Prerequisites\",\"date\":\"2026-07-27\",\"why\":\"this version does not look for"
                        + " Windows LAPS\"},{\"area\":\"network\",\"sentence\":\"Handles all outbound communication with the"
                        + " service.\",\"page\":\"Prerequisites\",\"date\":\"2026-07-27\",\"why\":\"this version does not probe the"
                        + " network\"}]");
    }

    @Test
    void aFleetIsPraisedForNoMoreThanWasLookedAt() {
        FleetTotals totals = new FleetTotals();
        totals.add(new FleetEntry.Checked("prov01.json", Samples.greenPart()));

        assertThat(Shown.of(new ConsoleFleet(Invocation.PLAIN, "fleet.json")
                        .lines("2026-07", Samples.serverOnly(), "snapshots", totals)))
                .endsWith(
                        "[INFO] All of them meet what the server part of baseline 2026-07 requires; directory, network,"
                                + " tenant and attributes are outside this file; 1 sentence of Microsoft's page is not verified.\n");
    }

    @Test
    void aPlanWithNothingToDoPraisesAPartOnly() {
        assertThat(Shown.of(new ConsolePlan(Invocation.PLAIN, "plan.json")
                        .lines(Samples.greenPart(), new Plan(List.of(), List.of(), List.of()), List.of())))
                .contains("[INFO] Nothing to change: PROV01 meets the server part of baseline 2026-07; directory,");
    }
}
