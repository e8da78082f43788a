package io.github.cloudsync.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.KeyTimes;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.fact.TargetIdentity;
import io.github.cloudsync.model.registry.RegistryKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How what a target is known by is written as JSON, and read back; throws unchecked as {@link JournalFormat} does. */
final class TargetFormat {
    static final String BEFORE = "before";
    static final String LEFT = "left";

    private TargetFormat() {}

    static void write(TargetIdentity identity, JsonObject header) {
        header.addProperty("target", identity.target().word());
        header.addProperty("machineGuid", identity.machineGuid().orElse(null));
        header.addProperty("installDate", identity.installDate().orElse(null));
        header.add("hives", write(identity.hives()));
    }

    static TargetIdentity readIdentity(JsonObject header) {
        return new TargetIdentity(
                Target.valueOf(header.get("target").getAsString().toUpperCase(Locale.ROOT)),
                text(header, "machineGuid"),
                text(header, "installDate"),
                readHives(header));
    }

    static JsonArray write(List<HiveMark> hives) {
        JsonArray array = new JsonArray();
        for (HiveMark mark : hives) {
            JsonObject json = new JsonObject();
            json.addProperty("hive", mark.hive());
            json.addProperty("sequence", mark.sequence());
            json.addProperty("logs", mark.logs());
            array.add(json);
        }
        return array;
    }

    static List<HiveMark> readHives(JsonObject record) {
        List<HiveMark> hives = new ArrayList<>();
        for (JsonElement element : record.getAsJsonArray("hives")) {
            JsonObject json = element.getAsJsonObject();
            hives.add(new HiveMark(
                    json.get("hive").getAsString(),
                    json.get("sequence").getAsLong(),
                    json.get("logs").getAsString()));
        }
        return hives;
    }

    /** @param when {@link #BEFORE} or {@link #LEFT} */
    static JsonObject write(KeyTimes keys, String when) {
        JsonObject record = JournalFormat.record("keys");
        record.addProperty("when", when);
        JsonArray array = new JsonArray();
        keys.times().entrySet().stream()
                .sorted((one, other) ->
                        one.getKey().toString().compareTo(other.getKey().toString()))
                .forEach(entry -> {
                    JsonObject json = new JsonObject();
                    json.addProperty("key", entry.getKey().written());
                    json.addProperty("view", JournalFormat.view(entry.getKey()));
                    json.addProperty(
                            "written", entry.getValue().map(Instant::toString).orElse(null));
                    array.add(json);
                });
        record.add("times", array);
        return record;
    }

    static KeyTimes readKeys(JsonObject record) {
        Map<RegistryKey, Optional<Instant>> times = new LinkedHashMap<>();
        for (JsonElement element : record.getAsJsonArray("times")) {
            JsonObject json = element.getAsJsonObject();
            RegistryKey key = JournalFormat.key(json.get("key").getAsString(), JournalFormat.view(json));
            times.put(key, text(json, "written").map(Instant::parse));
        }
        return new KeyTimes(times);
    }

    private static Optional<String> text(JsonObject json, String name) {
        JsonElement element = json.get(name);
        return element.isJsonNull() ? Optional.empty() : Optional.of(element.getAsString());
    }
}
