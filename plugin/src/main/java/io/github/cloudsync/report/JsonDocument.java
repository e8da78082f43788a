package io.github.cloudsync.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryView;
import io.github.cloudsync.model.registry.ServiceStart;
import io.github.cloudsync.model.verdict.Observation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** What the JSON documents have in common: their layout, their head, and how a change is written. */
final class JsonDocument {
    /** Raised when a field changes its meaning or goes away; a new field alone does not raise it. */
    static final int PLAN_VERSION = 1;

    /** The same of the report. */
    static final int REPORT_VERSION = 2;

    private JsonDocument() {}

    /** Writes the fields of the document's one object. */
    interface Body {
        void write(JsonWriter json) throws IOException;
    }

    static String text(int version, Report report, Body body) {
        StringWriter text = new StringWriter();
        try {
            write(text, version, report, body);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return text.toString();
    }

    /** Writes the document while it is made; the writer stays open. */
    static void write(Writer out, int version, Report report, Body body) throws IOException {
        Writer escaping = new EscapingWriter(out);
        JsonWriter json = new JsonWriter(escaping);
        json.setFormattingStyle(FormattingStyle.PRETTY);
        json.beginObject();
        head(json, version, report);
        body.write(json);
        json.endObject();
        json.flush();
        escaping.write("\n");
        escaping.flush();
    }

    private static void head(JsonWriter json, int version, Report report) throws IOException {
        json.name("schemaVersion").value(version);
        json.name("toolVersion").value(report.toolVersion());
        json.name("time").value(report.at().truncatedTo(ChronoUnit.SECONDS).toString());
        json.name("baseline").value(report.baseline());
        json.name("target").value(report.target().word());
        json.name("host").beginObject();
        json.name("name").value(report.host().name());
        json.name("system").value(report.host().system());
        json.endObject();
        if (report.recorded().isPresent()) {
            json.name("recorded")
                    .value(report.recorded()
                            .get()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString());
        }
        json.name("desiredState").value(report.desiredState());
        areas(json, report.coverage());
    }

    /** What the document answers for; the areas that are missing it says nothing about. */
    static void areas(JsonWriter json, Coverage coverage) throws IOException {
        json.name("verify").beginArray();
        for (Area area : coverage.areas()) {
            json.value(area.word());
        }
        json.endArray();
    }

    static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    static void observation(JsonWriter json, Observation observation) throws IOException {
        json.name("setting").value(observation.place().toString());
        json.name("expected").value(observation.expected());
        json.name("actual").value(observation.actual());
    }

    static void change(JsonWriter json, Change change) throws IOException {
        RegistryKey key = change.setting().location().key();
        json.name("key").value(key.root().shortName() + "\\" + key.path());
        json.name("view").value(view(key));
        json.name("name").value(change.setting().location().name());
        if (change.setting() instanceof ServiceStart service) {
            json.name("service").value(service.service());
        }
        data(json.name("before"), change.before());
        data(json.name("after"), change.after());
    }

    static String view(RegistryKey key) {
        return key.view() == RegistryView.BITS_32 ? "32-bit" : "64-bit";
    }

    /** Type and bytes are exact, the value is for reading. Absence is null, never a left-out field. */
    private static void data(JsonWriter json, Optional<RegistryData> data) throws IOException {
        if (data.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        json.name("type").value(RegistryType.name(data.get().type()));
        json.name("value").value(data.get().toString());
        json.name("bytes").value(HexFormat.of().formatHex(data.get().bytes()));
        json.endObject();
    }
}
