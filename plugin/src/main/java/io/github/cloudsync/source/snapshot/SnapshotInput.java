package io.github.cloudsync.source.snapshot;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;

/**
 * JSON read with no leeway: the fields that are expected, in the order they are written in, of the type they have.
 * Whatever else is there is a {@link SnapshotProblem} that says where.
 */
final class SnapshotInput {
    /** What a Windows file time can hold begins here. */
    private static final Instant EARLIEST = Instant.parse("1601-01-01T00:00:00Z");

    private final JsonReader json;

    SnapshotInput(String text) {
        json = new JsonReader(new StringReader(text));
        // STRICT would refuse half a pair of surrogates, which a registry may well hold.
        json.setStrictness(Strictness.LEGACY_STRICT);
    }

    void beginObject() throws IOException {
        expect(JsonToken.BEGIN_OBJECT, "an object");
        json.beginObject();
    }

    void endObject() throws IOException {
        if (json.peek() != JsonToken.END_OBJECT) {
            throw new SnapshotProblem("there is an unknown field '" + json.nextName() + "' at " + json.getPath());
        }
        json.endObject();
    }

    void beginArray() throws IOException {
        expect(JsonToken.BEGIN_ARRAY, "a list");
        json.beginArray();
    }

    boolean hasNext() throws IOException {
        return json.hasNext();
    }

    void endArray() throws IOException {
        json.endArray();
    }

    void end() throws IOException {
        expect(JsonToken.END_DOCUMENT, "the end of the file");
    }

    /** Steps to the value of the next field, whatever its name. */
    String name() throws IOException {
        expect(JsonToken.NAME, "a field");
        return json.nextName();
    }

    /** Steps to the value of the field that must come next. */
    SnapshotInput field(String name) throws IOException {
        if (json.peek() != JsonToken.NAME) {
            throw problem("the field '" + name + "' is missing");
        }
        String found = json.nextName();
        if (!found.equals(name)) {
            throw problem("the field '" + name + "' was expected");
        }
        return this;
    }

    /** A text of any length that the file may have: the data of a registry value. */
    String data() throws IOException {
        expect(JsonToken.STRING, "a text");
        return json.nextString();
    }

    /** A text that no Windows has a longer one of. */
    String text() throws IOException {
        return text(SnapshotFormat.MOST_TEXT);
    }

    /** A text that must not be longer, since it may stand in a report many times over. */
    String text(int most) throws IOException {
        String text = data();
        if (text.length() > most) {
            throw problem("a text of " + most + " characters at most was expected, and one of " + text.length()
                    + " is there,");
        }
        return text;
    }

    boolean flag() throws IOException {
        expect(JsonToken.BOOLEAN, "true or false");
        return json.nextBoolean();
    }

    /** Steps over a null; false if something else is there, which is then still to be read. */
    boolean isNull() throws IOException {
        if (json.peek() != JsonToken.NULL) {
            return false;
        }
        json.nextNull();
        return true;
    }

    long number() throws IOException {
        expect(JsonToken.NUMBER, "a number");
        String digits = json.nextString();
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException malformed) {
            throw problem("a whole number was expected");
        }
    }

    Instant time() throws IOException {
        Optional<Instant> time = UtcTime.parse(text()).filter(seen -> !seen.isBefore(EARLIEST));
        if (time.isEmpty()) {
            throw problem("a time such as 2026-11-22T10:15:00Z was expected");
        }
        return time.get();
    }

    <E extends Enum<E>> E word(E[] constants) throws IOException {
        String text = text();
        for (E constant : constants) {
            if (Words.of(constant).equals(text)) {
                return constant;
            }
        }
        throw problem("the word there is not known");
    }

    void skip() throws IOException {
        json.skipValue();
    }

    SnapshotProblem problem(String what) {
        return new SnapshotProblem(what + " at " + json.getPath());
    }

    private void expect(JsonToken token, String words) throws IOException {
        JsonToken found = json.peek();
        if (found != token) {
            throw problem(words + " was expected");
        }
    }
}
