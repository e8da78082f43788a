package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.FleetEntry;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:15:00Z");

    private static FleetEntry entry(String name, Assessment... assessments) {
        Report report = Samples.report(
                        Target.SNAPSHOT,
                        new HostDescription(name, "Windows Server 2019"),
                        List.of(assessments),
                        List.of())
                .recordedAt(AT);
        return new FleetEntry.Checked(name + ".json", report);
    }

    private static List<FleetEntry> mixture() {
        return List.of(
                entry("MET", Samples.green().assessments().get(0)),
                entry("ONE", Samples.tls12Client()),
                entry("TWO", Samples.tls12Client(), Samples.serverHasDesktopExperience(), Samples.credentialManager()),
                entry("UNKNOWN", Samples.credentialManager(), Samples.memory()),
                new FleetEntry.Refused("bro\nken.json", "it ends\nin the middle"));
    }

    private static FleetTotals totals(List<FleetEntry> entries) {
        FleetTotals totals = new FleetTotals();
        entries.forEach(totals::add);
        return totals;
    }

    private static String shown(FleetTotals totals) {
        return Shown.of(new ConsoleFleet(Invocation.PLAIN, "target/cloudsync/fleet.json")
                .lines("2026-07", Coverage.whole(), "snapshots", totals));
    }

    private static String json(List<FleetEntry> entries) throws IOException {
        StringWriter out = new StringWriter();
        JsonFleet json = JsonFleet.begin(out, "0.1.0", AT, "2026-07", "cloudsync.yaml", Coverage.whole(), "snapshots");
        FleetTotals totals = new FleetTotals();
        for (FleetEntry entry : entries) {
            totals.add(entry);
            json.add(entry);
        }
        json.end(totals);
        return out.toString();
    }

    @Test
    void printsTheTotalsAHostALineAndWhatIsMostOftenNotMet() throws Exception {
        Golden.assertSame("fleet.txt", shown(totals(mixture())));
    }

    @Test
    void writesAHostALine() throws Exception {
        Golden.assertSame("fleet.json", json(mixture()));
    }

    @Test
    void writesTheFieldsThatAreDocumentedAndNoOthers() throws Exception {
        assertThat(Fields.written(json(mixture())))
                .isEqualTo(Fields.documented("fleet-json.md"))
                .isEqualTo(Fields.allowed("fleet.schema.json"));
        assertThat(Fields.objections("fleet.schema.json", json(mixture()))).isEmpty();
        assertThat(Fields.objections("fleet.schema.json", json(mixture()).replace("\"not-met\"", "\"not met\"")))
                .isNotEmpty();
    }

    @Test
    void showsTheWorstHundredAndSaysWhereAllAre() {
        List<FleetEntry> many = new ArrayList<>();
        for (int i = 1000; i < 1500; i++) {
            many.add(entry("MET" + i, Samples.green().assessments().get(0)));
            many.add(entry("BAD" + i, Samples.tls12Client()));
        }

        List<String> lines = shown(totals(many)).lines().toList();

        assertThat(lines).hasSize(2 + 100 + 1 + 2 + 1);
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "[INFO] cloudsync 2026-07 baseline on 1000 snapshots in snapshots",
                        "[INFO] 500 met, 500 not met, 0 unknown",
                        "[ERROR] BAD1000  not met  BAD1000.json  not met: tls12-client-enabled");
        assertThat(lines.get(101)).startsWith("[ERROR] BAD1099  not met");
        assertThat(lines.get(102))
                .isEqualTo("[ERROR] ... and 900 more hosts, all of them in target/cloudsync/fleet.json");
    }

    @Test
    void leavesOutHostsThatMeetEverythingWithoutAlarm() {
        List<FleetEntry> many = new ArrayList<>();
        for (int i = 1000; i < 1101; i++) {
            many.add(entry("MET" + i, Samples.green().assessments().get(0)));
        }

        assertThat(shown(totals(many)))
                .endsWith("[INFO] ... and 1 more host, all of them in target/cloudsync/fleet.json\n"
                        + "[INFO] All of them meet what the 2026-07 baseline requires.\n")
                .doesNotContain("ERROR");
    }

    @Test
    void saysWhatIsToBeKnownOfEachHostOnceAndHowMuchIsWaived() throws Exception {
        List<FleetEntry> entries = List.of(
                noting("ONE", "The waiver of memory-4-gib has expired."),
                noting("TWO", "The waiver of memory-4-gib has expired."),
                noting("THREE", "A Group Policy waits for the next start."));
        assertThat(shown(totals(entries)))
                .contains(
                        "[INFO] 3 met, 0 not met, 0 unknown; 3 waived prerequisites in all\n",
                        "[WARNING] ONE and 1 more: The waiver of memory-4-gib has expired.\n",
                        "[WARNING] THREE: A Group Policy waits for the next start.\n",
                        "[INFO] All of them meet what the 2026-07 baseline requires, apart from what is waived.\n");
        assertThat(json(entries))
                .contains("\"notices\": [\"The waiver of memory-4-gib has expired.\"]")
                .contains("\"waived\": 3");
    }

    @Test
    void keepsNoMoreNoticesThanCanBeShown() {
        List<FleetEntry> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(noting("HOST" + i, "Notice " + i + "."));
        }
        assertThat(totals(many).noticesOfHosts()).hasSize(100);
        assertThat(shown(totals(many)))
                .contains("[WARNING] HOST19: Notice 19.\n[WARNING] ... and 480 more notices, all of them in"
                        + " target/cloudsync/fleet.json\n");
    }

    private static FleetEntry noting(String name, String notice) {
        FleetEntry.Checked entry =
                (FleetEntry.Checked) entry(name, Samples.green().assessments().get(0), Samples.memory());
        return new FleetEntry.Checked(entry.file(), entry.report().noting(notice));
    }

    @Test
    void oneBadHostDecidesTheOutcome() {
        List<FleetEntry> entries = mixture();

        assertThat(totals(entries).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(totals(List.of(entries.get(0), entries.get(3))).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(totals(List.of(entries.get(0), entries.get(4))).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(totals(List.of(entries.get(0))).outcome()).isEqualTo(Outcome.MET);
    }
}
