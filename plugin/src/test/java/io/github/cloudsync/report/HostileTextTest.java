package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.cloudsync.journal.Journals;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Retraction;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.change.Undo;
import io.github.cloudsync.model.change.Undone;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.FleetEntry;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Verdict;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.xml.sax.InputSource;

/** Whatever a machine or a file holds, no format lets it start a line, send an escape sequence or break the document. */
class HostileTextTest {
    private static final String NASTY =
            "\r\n\t\u001B[2K\u009B\u202E\u2066\u200B\u2028\u2029\u0085\0\uD800\uDC00\uFFFE]]>&<\"'";

    @RepeatedTest(100)
    void noFormatLetsATextForgeAnything(RepetitionInfo repetition) throws Exception {
        int seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Report report = report(random);
        Plan plan = Samples.planOf(report);
        Map<Step, Result> results = new LinkedHashMap<>();
        List<Undo> undos = new ArrayList<>();
        for (Step step : plan.steps()) {
            results.put(step, random.nextBoolean() ? new Result.Failed(text(random)) : new Result.Stale(text(random)));
            Intent intent = new Intent(1, step, List.of());
            undos.add(
                    random.nextBoolean()
                            ? new Undo.Failed(intent, text(random))
                            : new Undo.Moved(intent, text(random)));
        }
        Invocation invocation = new Invocation("cloudsync", Map.of("cloudsync.desiredState", text(random)));
        ConsoleRollback rollback = new ConsoleRollback(report.host());
        List<Line> lines = new ArrayList<>();
        lines.addAll(new ConsoleReport(invocation, text(random)).lines(report));
        lines.addAll(new ConsolePlan(invocation, text(random)).lines(report, plan, List.of()));
        lines.addAll(new ConsoleRemediation(invocation).lines(report, results, List.of(), text(random)));
        List<Retraction> retractions = List.of(
                new Retraction(Journals.record(text(random)), undos),
                new Retraction(Journals.record(text(random)), undos));
        lines.addAll(rollback.before(retractions, List.of(text(random))));
        lines.addAll(rollback.after(new Undone(retractions, List.of(text(random)))));

        List<FleetEntry> fleet = List.of(
                new FleetEntry.Checked(text(random), report), new FleetEntry.Refused(text(random), text(random)));
        FleetTotals totals = new FleetTotals();
        StringWriter document = new StringWriter();
        JsonFleet json = JsonFleet.begin(
                document, text(random), Instant.EPOCH, text(random), text(random), report.coverage(), text(random));
        for (FleetEntry entry : fleet) {
            totals.add(entry);
            json.add(entry);
        }
        json.end(totals);
        lines.addAll(new ConsoleFleet(invocation, text(random))
                .lines(text(random), report.coverage(), text(random), totals));

        assertThat(document.toString()).as("seed %d", seed).doesNotContainPattern(Shown.UNSAFE);
        assertThat(JsonParser.parseString(document.toString())
                        .getAsJsonObject()
                        .getAsJsonArray("hosts")
                        .get(1)
                        .getAsJsonObject()
                        .get("file")
                        .getAsString())
                .as("seed %d", seed)
                .isEqualTo(FleetHost.of(fleet.get(1)).file());
        assertThat(lines)
                .as("seed %d", seed)
                .allSatisfy(line -> assertThat(line.text()).doesNotContain("\n").doesNotContainPattern(Shown.UNSAFE));
        String xml = Written.junit(report);
        assertThat(xml).as("seed %d", seed).doesNotContainPattern(Shown.UNSAFE);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(JsonParser.parseString(Written.json(report))
                        .getAsJsonObject()
                        .getAsJsonArray("notices")
                        .get(0)
                        .getAsString())
                .as("seed %d", seed)
                .isEqualTo(report.notices().get(0));
        assertThat(JsonParser.parseString(JsonPlan.text(report, plan, List.of()))
                        .getAsJsonObject()
                        .getAsJsonArray("changes"))
                .as("seed %d", seed)
                .hasSize(1);
    }

    private static Report report(Random random) {
        Change change = Samples.change(
                Samples.CLIENT.value(text(random)), RegistryData.text(text(random)), RegistryData.dword(1));
        List<Observation> evidence = List.of(new Observation(Place.of(text(random)), text(random), text(random)));
        return Samples.report(
                Target.LOCAL,
                new HostDescription(text(random), text(random)),
                List.of(
                        Samples.notMet(
                                text(random),
                                text(random),
                                Level.REQUIRED,
                                Samples.fixable(change, text(random)),
                                Samples.byHand(text(random), text(random), text(random), text(random))),
                        assessment(random, new Verdict.Unknown(text(random), evidence), Optional.empty()),
                        assessment(random, new Verdict.NotApplicable(text(random)), Optional.empty()),
                        assessment(random, new Verdict.Met(evidence), Optional.empty()),
                        assessment(
                                random,
                                new Verdict.Unknown(text(random), evidence),
                                Optional.of(new Waiver(
                                        text(random), text(random), LocalDate.MAX, Optional.of(text(random)))))),
                List.of(text(random)));
    }

    private static Assessment assessment(Random random, Verdict verdict, Optional<Waiver> waiver) {
        return new Assessment(text(random), text(random), Level.RECOMMENDED, verdict, waiver);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            switch (random.nextInt(3)) {
                case 0 -> text.append(NASTY.charAt(random.nextInt(NASTY.length())));
                case 1 -> text.append((char) random.nextInt(0x10000));
                default -> text.append("[INFO] met");
            }
        }
        return text.toString();
    }
}
