package io.github.cloudsync.journal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The records of a journal as lines of text: each a JSON object whose last field seals the fields before it and the
 * record before it. So a record that was cut off, edited, moved or taken out is seen. Records that are missing at the very
 * end are what a crash leaves as well; that changes were announced among them is told by those announced before.
 */
final class SealChain {
    private static final String SEAL = ",\"seal\":\"";
    private static final int SEAL_LENGTH = SEAL.length() + 64 + "\"}".length();

    private final SealKey key;
    private String last = "";

    SealChain(SealKey key) {
        this.key = key;
    }

    /** The seal of the newest record; empty before the first. */
    String last() {
        return last;
    }

    SealKey key() {
        return key;
    }

    /** The next record's line, without its end. */
    String close(JsonObject record) {
        String body = record.toString();
        String open = body.substring(0, body.length() - 1);
        last = key.seal(last + "\n" + open);
        return open + SEAL + last + "\"}";
    }

    /** The next record, in the line; empty if the line is not whole, which leaves the chain as it was. */
    Optional<JsonObject> open(String line) {
        if (line.length() <= SEAL_LENGTH) {
            return Optional.empty();
        }
        String body = line.substring(0, line.length() - SEAL_LENGTH);
        String seal = key.seal(last + "\n" + body);
        if (!equal(line, body + SEAL + seal + "\"}")) {
            return Optional.empty();
        }
        try {
            JsonObject record = JsonParser.parseString(body + "}").getAsJsonObject();
            last = seal;
            return Optional.of(record);
        } catch (JsonParseException | IllegalStateException notAnObject) {
            return Optional.empty();
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
