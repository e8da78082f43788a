package io.github.cloudsync.journal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * One record of a journal as a line of text: a JSON object whose last field seals the ones before it.
 *
 * <p>The seal tells a record that was cut off, or damaged later, from a whole one. It is no protection against a person
 * who means to forge: that is what the folder's permissions and the catalogue's ownership are for.
 */
final class SealedLine {
    private static final String SEAL = ",\"crc32\":\"";
    private static final int SEAL_LENGTH = SEAL.length() + 8 + "\"}".length();

    private SealedLine() {}

    static String seal(JsonObject record) {
        String body = record.toString();
        String open = body.substring(0, body.length() - 1);
        return open + SEAL + checksum(open) + "\"}";
    }

    /** The record in the line; empty if the line is not whole. */
    static Optional<JsonObject> open(String line) {
        if (line.length() <= SEAL_LENGTH) {
            return Optional.empty();
        }
        String body = line.substring(0, line.length() - SEAL_LENGTH);
        if (!line.equals(body + SEAL + checksum(body) + "\"}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonParser.parseString(body + "}").getAsJsonObject());
        } catch (JsonParseException | IllegalStateException notAnObject) {
            return Optional.empty();
        }
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
