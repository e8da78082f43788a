package io.github.cloudsync.source.snapshot;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.cloudsync.model.fact.Reading;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A snapshot as the text of its file: one line a fact, in an order that depends on nothing but the questions, so that
 * two snapshots of a host differ where the host does. ASCII only, so that no tool on the way can damage a character.
 */
public final class SnapshotText {
    private static final FormattingStyle ONE_LINE = FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

    private final JsonWriter json;

    private SnapshotText(JsonWriter json) {
        this.json = json;
    }

    public static String of(Snapshot snapshot) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setFormattingStyle(FormattingStyle.PRETTY);
            new SnapshotText(json).write(snapshot);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter does not fail", impossible);
        }
        return ascii(text + "\n");
    }

    private void write(Snapshot snapshot) throws IOException {
        json.beginObject();
        json.name("format").value(SnapshotFormat.NAME);
        json.name("formatVersion").value(SnapshotFormat.VERSION);
        json.name("toolVersion").value(snapshot.toolVersion());
        json.name("recorded").value(snapshot.recorded().toString());
        json.name("source").value(Words.of(snapshot.source()));
        json.name("host").value(snapshot.host().name());
        json.name("system").value(snapshot.host().system());
        json.name("machineGuid");
        write(snapshot.head().machineGuid());
        json.name("directories").beginArray();
        for (RecordedDirectory directory : snapshot.directories()) {
            write(directory);
        }
        json.endArray();
        facts(snapshot.answers());
        json.endObject();
    }

    private void write(RecordedDirectory directory) throws IOException {
        json.beginObject();
        json.name("directory").value(directory.address());
        json.name("signIn").value(directory.signIn());
        json.name("base");
        write(directory.base());
        json.name("ous").beginArray();
        for (String ou : directory.scopeOus()) {
            json.value(ou);
        }
        json.endArray();
        facts(directory.answers());
        json.endObject();
    }

    private void write(Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.value(text.get());
        } else {
            json.nullValue();
        }
    }

    private void facts(Map<RecordedQuestion<?>, Reading<?>> answers) throws IOException {
        json.name("facts").beginArray();
        for (RecordedQuestion<?> question : answers.keySet().stream().sorted().toList()) {
            fact(question, answers);
        }
        json.endArray();
    }

    @SuppressWarnings("unchecked") // An answer is noted under a question of its own kind, which has its type.
    private <T> void fact(RecordedQuestion<T> question, Map<RecordedQuestion<?>, Reading<?>> answers)
            throws IOException {
        json.beginObject();
        json.setFormattingStyle(ONE_LINE);
        json.name("fact").value(question.fact().word());
        List<String> about = question.about();
        json.name("of").beginArray();
        for (String part : about) {
            json.value(part);
        }
        json.endArray();
        Reading<T> answer = (Reading<T>) Objects.requireNonNull(answers.get(question));
        if (answer instanceof Reading.Present<T> present) {
            json.name(SnapshotFormat.PRESENT);
            question.fact().format().write(json, present.value());
        } else if (answer instanceof Reading.Unreadable<T> unreadable) {
            json.name(SnapshotFormat.UNREADABLE).value(shortened(unreadable.reason()));
        } else if (answer instanceof Reading.Inapplicable<T> none) {
            json.name(SnapshotFormat.INAPPLICABLE).value(shortened(none.reason()));
        } else {
            json.name(SnapshotFormat.ABSENT).value(true);
        }
        json.endObject();
        json.setFormattingStyle(FormattingStyle.PRETTY);
    }

    private static String shortened(String reason) {
        return reason.length() <= SnapshotFormat.MOST_REASON
                ? reason
                : reason.substring(0, SnapshotFormat.MOST_REASON - 3) + "...";
    }

    private static String ascii(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
