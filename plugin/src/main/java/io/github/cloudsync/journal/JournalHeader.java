package io.github.cloudsync.journal;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.JournalLink;
import io.github.cloudsync.model.fact.TargetIdentity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The first line of a journal: what it is about, and what is needed to read the rest. */
record JournalHeader(Path file, String line) {
    static JsonObject write(
            SealKey key,
            String toolVersion,
            Instant now,
            TargetIdentity identity,
            String place,
            Optional<JournalLink> predecessor) {
        JsonObject header = JournalFormat.record("journal");
        header.addProperty("version", JournalReader.VERSION);
        header.addProperty("key", key.id());
        header.addProperty("tool", toolVersion);
        header.addProperty("started", now.toString());
        header.addProperty("place", place);
        TargetFormat.write(identity, header);
        header.add(
                "after",
                predecessor
                        .<com.google.gson.JsonElement>map(JournalHeader::write)
                        .orElse(JsonNull.INSTANCE));
        return header;
    }

    private static JsonObject write(JournalLink link) {
        JsonObject json = new JsonObject();
        json.addProperty("journal", link.name());
        json.addProperty("seal", link.seal());
        return json;
    }

    static Optional<JournalLink> predecessor(JsonObject header) {
        if (header.get("after").isJsonNull()) {
            return Optional.empty();
        }
        JsonObject json = header.getAsJsonObject("after");
        return Optional.of(new JournalLink(
                json.get("journal").getAsString(), json.get("seal").getAsString()));
    }

    /** Says in plain words what would otherwise look like damage: another format, or another key. */
    void requireReadableWith(SealKey key) throws JournalException {
        JsonObject header;
        int version;
        try {
            header = JsonParser.parseString(line).getAsJsonObject();
            version = header.get("version").getAsInt();
        } catch (RuntimeException noHeader) {
            return; // which its seal will show
        }
        if (version < JournalReader.VERSION) {
            throw new JournalException(
                    "The journal " + file + " was written by an earlier version of this plugin: it does not say which"
                            + " machine or image it is about, and is not sealed. Nothing was changed.",
                    "Roll it back with the version that wrote it, signed in as the account that ran the remediation, for"
                            + " HKCU in it is that account's; or put back by hand what it says was there before, which any"
                            + " text editor shows.");
        }
        if (version > JournalReader.VERSION) {
            throw new JournalException(
                    "The journal " + file + " was written by a newer version of this plugin, in version " + version
                            + " of the format; this one knows " + JournalReader.VERSION + ". Nothing was changed.",
                    "Use the newer version of the plugin.");
        }
        if (!header.has("key") || !header.get("key").toString().equals("\"" + key.id() + "\"")) {
            throw new JournalException(
                    "The journal " + file + " is not sealed with the key " + key.file()
                            + ", so it cannot be told whether somebody has edited it. Nothing was changed.",
                    "Restore that key from a backup, or put back by hand what the journal says was there before, if you"
                            + " trust it; any text editor shows it.");
        }
    }
}
