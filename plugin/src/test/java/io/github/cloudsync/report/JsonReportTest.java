package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private static final NoReport NONE = new NoReport(
            "1.0", "check", Instant.EPOCH, NoReport.Kind.ERROR, "There is no \u202eserver.yaml.\nWrite it.");

    @Test
    void saysWhatHappenedWhereThereIsNoResult() throws Exception {
        assertThat(Written.json(NONE)).isEqualTo("""
                {
                  "schemaVersion": 2,
                  "toolVersion": "1.0",
                  "time": "1970-01-01T00:00:00Z",
                  "outcome": "error",
                  "goal": "check",
                  "reason": "There is no \\u202eserver.yaml.\\nWrite it."
                }
                """);
        assertThat(Fields.objections("report.schema.json", Written.json(NONE))).isEmpty();
        assertThat(Fields.objections("report.schema.json", Written.json(NONE).replace("error", "met")))
                .isNotEmpty();
        assertThat(Fields.objections("report.schema.json", Written.json(NONE).replace("\"goal\": \"check\",", "")))
                .isNotEmpty();
        assertThat(Fields.objections(
                        "report.schema.json",
                        Written.json(Samples.mixture())
                                .replace("\"not-met\",\n  \"totals", "\"skipped\",\n  \"totals")))
                .isNotEmpty();
    }

    @Test
    void writesEverythingThatWasFound() throws Exception {
        Golden.assertSame("mixture-report.json", Written.json(Samples.mixture()));
    }

    @Test
    void writesAServerThatMeetsEverything() throws Exception {
        Golden.assertSame("green-report.json", Written.json(Samples.green()));
    }

    @Test
    void marksWhatARestartAlonePutsRight() {
        assertThat(Written.json(Samples.owingARestart())).contains("\"restart\": true");
        assertThat(Written.json(Samples.mixture())).doesNotContain("\"restart\"");
    }

    @Test
    void keepsHostileTextsExactAndTheFileHarmless() throws Exception {
        Report report = Samples.hostile();
        String text = Written.json(report);

        Golden.assertSame("hostile-report.json", text);
        assertThat(text).doesNotContainPattern(Shown.UNSAFE);
        String onDisk = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        JsonObject read = JsonParser.parseString(onDisk).getAsJsonObject();
        JsonObject third = read.getAsJsonArray("prerequisites").get(2).getAsJsonObject();
        assertThat(third.get("reason").getAsString())
                .isEqualTo(((Verdict.Unknown) report.assessments().get(2).verdict()).reason());
        assertThat(read.getAsJsonObject("host").get("name").getAsString())
                .isEqualTo(report.host().name());
    }

    @Test
    void writesThreeHundredPrerequisitesWithoutLeavingOneOut() {
        String text = Written.json(Samples.many(300));

        assertThat(JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("prerequisites"))
                .hasSize(300);
    }

    @Test
    void saysHowManyFindingsThereAreAndWhereAllAre() throws Exception {
        String text = Written.json(Samples.aMillionFindings());

        assertThat(Fields.objections("report.schema.json", text)).isEmpty();
        assertThat(text).contains("""
                      "findingCount": 1000000,
                      "allFindings": "findings.jsonl",
                """);
        assertThat(text.split("object \\d+\"", -1)).hasSize(13);
    }

    @Test
    void writesTheFieldsThatAreDocumentedAndNoOthers() throws Exception {
        assertThat(Fields.written(
                        Written.json(Samples.mixture().recordedAt(Instant.EPOCH)),
                        Written.json(Samples.owingARestart()),
                        Written.json(Samples.everyKind()),
                        Written.json(Samples.aMillionFindings()),
                        Written.json(NONE)))
                .isEqualTo(Fields.documented("report-json.md"))
                .isEqualTo(Fields.allowed("report.schema.json"));
    }

    @Test
    void saysWhyAndByWhichLineSomethingIsDemanded() {
        assertThat(Written.json(Samples.everyKind())).contains("""
                      "demand": {
                        "sentence": "It must be this.",
                        "page": "Prerequisites",
                        "date": "2026-07-27",
                        "group": "In your on-premises environment",
                        "origin": {
                          "file": "cloudsync.yaml",
                          "line": 4,
                          "column": 3
                        },
                        "options": [
                          {
                            "name": "build",
                            "value": "2",
                            "origin": {
                              "file": "cloudsync.yaml",
                              "line": 5,
                              "column": 7
                            }
                          },
                          {
                            "name": "ignore",
                            "value": "a, b"
                          },
                          {
                            "name": "registry",
                            "value": "HKLM\\\\SOFTWARE\\\\X  b = 1"
                          }
                        ]
                      },
                """);
    }

    @Test
    void fitsItsSchema() throws Exception {
        for (Report report : new Report[] {
            Samples.green(),
            Samples.mixture(),
            Samples.hostile(),
            Samples.many(3),
            Samples.report(),
            Samples.owingARestart(),
            Samples.everyKind(),
            Samples.green().recordedAt(Instant.EPOCH)
        }) {
            assertThat(Fields.objections("report.schema.json", Written.json(report)))
                    .isEmpty();
        }
    }

    @Test
    void hasASchemaThatRefusesWhatTheFormatDoesNotAllow() throws Exception {
        String text = Written.json(Samples.mixture());

        assertThat(Fields.objections("report.schema.json", text.replace("\"not-met\"", "\"not met\"")))
                .isNotEmpty();
        assertThat(Fields.objections("report.schema.json", text.replace("\"advice\"", "\"advise\"")))
                .isNotEmpty();
        assertThat(Fields.objections("report.schema.json", text.replace("\"kind\": \"other\"", "\"kind\": \"file\"")))
                .isNotEmpty();
        assertThat(Fields.objections("report.schema.json", text.replace("\"reason\"", "\"cause\"")))
                .isNotEmpty();
    }
}
