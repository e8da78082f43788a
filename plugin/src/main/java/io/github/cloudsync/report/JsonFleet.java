package io.github.cloudsync.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.outcome.Assessment.Standing;
import io.github.cloudsync.model.outcome.FleetEntry;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Report;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * {@code fleet.json}: what became of every snapshot in a folder, one line each, written while they are checked. Its
 * fields are documented in {@code fleet-json.md}; the totals stand at the end, when they are known.
 */
public final class JsonFleet {
    public static final String FILE_NAME = "fleet.json";

    private static final int SCHEMA_VERSION = 1;
    private static final FormattingStyle ONE_LINE = FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

    private final Writer out;
    private final JsonWriter json;

    private JsonFleet(Writer out, JsonWriter json) {
        this.out = out;
        this.json = json;
    }

    /** Begins the document. */
    public static JsonFleet begin(
            Writer out,
            String toolVersion,
            Instant time,
            String baseline,
            String desiredState,
            Coverage coverage,
            String folder)
            throws IOException {
        JsonWriter json = new JsonWriter(new EscapingWriter(out));
        json.setFormattingStyle(FormattingStyle.PRETTY);
        json.beginObject();
        json.name("schemaVersion").value(SCHEMA_VERSION);
        json.name("toolVersion").value(toolVersion);
        json.name("time").value(time.truncatedTo(ChronoUnit.SECONDS).toString());
        json.name("baseline").value(baseline);
        json.name("desiredState").value(desiredState);
        JsonDocument.areas(json, coverage);
        json.name("folder").value(folder);
        json.name("hosts").beginArray();
        return new JsonFleet(out, json);
    }

    public void add(FleetEntry entry) throws IOException {
        json.beginObject();
        json.setFormattingStyle(ONE_LINE);
        json.name("file").value(FleetHost.of(entry).file());
        if (entry instanceof FleetEntry.Checked checked) {
            checked(checked.report());
        } else if (entry instanceof FleetEntry.Refused refused) {
            json.name("outcome").value(Outcome.UNKNOWN.word());
            json.name("problem").value(refused.problem());
        } else if (entry instanceof FleetEntry.Missing missing) {
            json.name("name").value(missing.host());
            json.name("outcome").value(Outcome.UNKNOWN.word());
            json.name("problem").value(FleetHost.NO_SNAPSHOT);
        }
        json.endObject();
        json.setFormattingStyle(FormattingStyle.PRETTY);
    }

    private void checked(Report report) throws IOException {
        json.name("name").value(report.host().name());
        json.name("system").value(report.host().system());
        json.name("recorded").value(report.recorded().map(Instant::toString).orElse(""));
        json.name("outcome").value(report.outcome().word());
        list("notMet", FleetHost.ids(report, Standing.NOT_MET));
        list("unknown", FleetHost.ids(report, Standing.UNKNOWN));
        list("notVerified", FleetHost.ids(report, Standing.NOT_VERIFIED));
        list("waived", FleetHost.ids(report, Standing.WAIVED));
        list("notices", report.notices());
    }

    private void list(String name, List<String> texts) throws IOException {
        json.name(name).beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    /** Ends the document. */
    public void end(FleetTotals totals) throws IOException {
        json.endArray();
        json.name("outcome").value(totals.outcome().word());
        json.name("totals").beginObject();
        json.name("hosts").value(totals.hosts());
        json.name("met").value(totals.count(Outcome.MET));
        json.name("notMet").value(totals.count(Outcome.NOT_MET));
        json.name("unknown").value(totals.count(Outcome.UNKNOWN));
        json.name("refused").value(totals.refused());
        json.name("missing").value(totals.missing());
        json.name("waived").value(totals.waived());
        json.endObject();
        json.name("prerequisites").beginArray();
        for (FleetTotals.PrerequisiteTotals each : totals.prerequisites()) {
            json.beginObject();
            json.name("id").value(each.id());
            json.name("title").value(each.title());
            json.name("notMet").value(each.notMet());
            json.name("unknown").value(each.unknown());
            json.name("notVerified").value(each.notVerified());
            json.name("waived").value(each.waived());
            json.endObject();
        }
        json.endArray();
        json.name("notices").beginArray();
        for (String notice : totals.notices()) {
            json.value(notice);
        }
        json.endArray();
        json.endObject();
        json.flush();
        out.write("\n");
    }
}
