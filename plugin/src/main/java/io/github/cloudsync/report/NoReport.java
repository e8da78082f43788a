package io.github.cloudsync.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What stands in the place of a report that a goal has not made, so that nobody takes the one of an earlier run for it.
 *
 * @param goal the goal that was to make it
 * @param at when this was written
 * @param reason why there is none, in whole sentences
 */
public record NoReport(String toolVersion, String goal, Instant at, Kind kind, String reason) {
    /** Why there is none. */
    public enum Kind {
        SKIPPED,
        ERROR;

        /** The outcome that the reports name. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Writes {@code report.json}, with the fields that need no check. */
    public void writeJson(Writer out) throws IOException {
        Writer escaping = new EscapingWriter(out);
        JsonWriter json = new JsonWriter(escaping);
        json.setFormattingStyle(FormattingStyle.PRETTY);
        json.beginObject();
        json.name("schemaVersion").value(JsonDocument.REPORT_VERSION);
        json.name("toolVersion").value(toolVersion);
        json.name("time").value(at.truncatedTo(ChronoUnit.SECONDS).toString());
        json.name("outcome").value(kind.word());
        json.name("goal").value(goal);
        json.name("reason").value(reason);
        json.endObject();
        json.flush();
        escaping.write("\n");
        escaping.flush();
    }
}
