package io.github.cloudsync.report;

import com.google.gson.stream.JsonWriter;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.demand.UndecidedSentence;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.fact.Command;
import io.github.cloudsync.model.fact.Digest;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Assessment.Standing;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/** {@code report.json}: all that a check found, for programs. Its fields are documented in {@code report-json.md}. */
public final class JsonReport {
    private JsonReport() {}

    /** Writes the document while it is made. */
    public static void write(Report report, Writer out) throws IOException {
        JsonDocument.write(out, JsonDocument.REPORT_VERSION, report, json -> {
            digests(json, report);
            json.name("outcome").value(report.outcome().word());
            totals(json, report);
            json.name("prerequisites").beginArray();
            for (Assessment assessment : report.assessments()) {
                prerequisite(json, assessment);
            }
            json.endArray();
            undecided(json, report);
            json.name("notices").beginArray();
            for (String notice : report.notices()) {
                json.value(notice);
            }
            json.endArray();
        });
    }

    /** The sentences of every area; whether one is inside what is verified, its area tells. */
    private static void undecided(JsonWriter json, Report report) throws IOException {
        json.name("undecided").beginArray();
        for (UndecidedSentence sentence : report.coverage().undecided()) {
            json.beginObject();
            json.name("area").value(sentence.area().word());
            json.name("sentence").value(sentence.quote());
            json.name("page").value(sentence.page().title());
            json.name("date").value(sentence.page().date().toString());
            json.name("why").value(sentence.why());
            json.endObject();
        }
        json.endArray();
    }

    private static void digests(JsonWriter json, Report report) throws IOException {
        json.name("digests").beginArray();
        for (Digest digest : report.digests()) {
            json.beginObject();
            json.name("file").value(digest.file());
            json.name("sha256").value(digest.sha256());
            json.endObject();
        }
        json.endArray();
    }

    private static void totals(JsonWriter json, Report report) throws IOException {
        json.name("totals").beginObject();
        json.name("met").value(report.count(Standing.MET));
        json.name("notMet").value(report.count(Standing.NOT_MET));
        json.name("unknown").value(report.count(Standing.UNKNOWN));
        json.name("notVerified").value(report.count(Standing.NOT_VERIFIED));
        json.name("notApplicable").value(report.count(Standing.NOT_APPLICABLE));
        json.name("waived").value(report.count(Standing.WAIVED));
        json.endObject();
    }

    private static void prerequisite(JsonWriter json, Assessment assessment) throws IOException {
        json.beginObject();
        json.name("id").value(assessment.id());
        json.name("title").value(assessment.title());
        json.name("level").value(JsonDocument.word(assessment.level()));
        json.name("area").value(assessment.area().word());
        JsonDemand.write(json, assessment.demand());
        json.name("verdict").value(word(assessment.standing()));
        json.name("fixable").value(assessment.fixable());
        json.name("findings").beginArray();
        if (assessment.verdict() instanceof Verdict.NotMet notMet) {
            for (Finding finding : notMet.findings()) {
                finding(json, finding);
            }
        }
        json.endArray();
        if (assessment.verdict() instanceof Verdict.NotMet notMet
                && notMet.findings().all().isPresent()) {
            json.name("findingCount").value(notMet.findings().count());
            json.name("allFindings").value(notMet.findings().all().get().toString());
        }
        json.name("evidence").beginArray();
        for (Observation observation : assessment.verdict().evidence()) {
            json.beginObject();
            JsonPlace.observation(json, observation);
            json.endObject();
        }
        json.endArray();
        String reason = Reason.of(assessment.verdict());
        if (!assessment.isDecided()) {
            json.name("reason").value(reason);
        }
        if (assessment.waiver().isPresent()) {
            waiver(json, assessment.waiver().get());
        }
        json.endObject();
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void finding(JsonWriter json, Finding finding) throws IOException {
        json.beginObject();
        JsonPlace.observation(json, finding.observation());
        Optional<Change> fix = finding.fix();
        json.name("fixable").value(fix.isPresent());
        if (fix.isPresent()) {
            json.name("change").beginObject();
            JsonDocument.change(json, fix.get());
            json.endObject();
        }
        if (finding.needsRestart()) {
            json.name("restart").value(true);
        }
        if (finding.advice().isPresent()) {
            json.name("advice").value(finding.advice().get());
        }
        if (!finding.commands().isEmpty()) {
            json.name("commands").beginArray();
            for (Command command : finding.commands()) {
                json.beginObject();
                json.name("language").value(command.language().word());
                json.name("command").value(command.toString());
                json.endObject();
            }
            json.endArray();
        }
        json.endObject();
    }

    private static void waiver(JsonWriter json, Waiver waiver) throws IOException {
        json.name("waiver").beginObject();
        json.name("reason").value(waiver.reason());
        json.name("expires").value(waiver.expires().toString());
        if (waiver.approver().isPresent()) {
            json.name("approver").value(waiver.approver().get());
        }
        json.endObject();
    }
}
