package io.github.cloudsync.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.RegistryView;
import io.github.cloudsync.model.registry.ServiceStart;
import io.github.cloudsync.model.registry.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How intents and results are written as JSON, and read back.
 *
 * <p>Reading throws an unchecked exception for whatever it does not expect; {@link JournalReader} turns it into an error
 * that names the line.
 */
final class JournalFormat {
    /** Characters of a text that is for people only. */
    private static final int SHOWN = 500;

    private JournalFormat() {}

    /** @param last the number of the last change that is announced together with this one, before the first is made */
    static JsonObject write(Intent intent, int last) {
        Change change = intent.step().change();
        RegistryValue value = change.setting().location();
        JsonObject record = record("intend");
        record.addProperty("number", intent.number());
        record.addProperty("last", last);
        record.addProperty("prerequisite", intent.step().prerequisite());
        record.addProperty("key", value.key().written());
        record.addProperty("view", view(value.key()));
        record.addProperty("name", value.name());
        if (change.setting() instanceof ServiceStart start) {
            record.addProperty("service", start.service());
        }
        record.add("before", write(change.before()));
        record.add("after", write(change.after()));
        JsonArray creates = new JsonArray();
        intent.creates().forEach(key -> creates.add(key.written()));
        record.add("createsKeys", creates);
        return record;
    }

    static Intent readIntent(JsonObject record) {
        RegistryView view = view(record);
        RegistryValue value = new RegistryValue(
                key(record.get("key").getAsString(), view), record.get("name").getAsString());
        Change change = new Change(setting(record, value), data(record.get("before")), data(record.get("after")));
        List<RegistryKey> creates = new ArrayList<>();
        record.getAsJsonArray("createsKeys").forEach(path -> creates.add(key(path.getAsString(), view)));
        return new Intent(
                record.get("number").getAsInt(),
                new Step(record.get("prerequisite").getAsString(), change),
                creates);
    }

    /** A service's start type is taken back the way it was set, which the key and the name alone do not tell. */
    private static Setting setting(JsonObject record, RegistryValue value) {
        if (!record.has("service")) {
            return value;
        }
        ServiceStart start = new ServiceStart(record.get("service").getAsString());
        if (!start.location().equals(value)) {
            throw new IllegalArgumentException("the service " + start.service() + " is not kept in " + value);
        }
        return start;
    }

    static JsonObject write(int number, Result result) {
        JsonObject record = record("result");
        record.addProperty("number", number);
        if (result instanceof Result.Stale stale) {
            record.addProperty("result", "not-made");
            record.addProperty("found", cut(stale.actual()));
        } else if (result instanceof Result.Failed failed) {
            record.addProperty("result", "failed");
            record.addProperty("reason", cut(failed.reason()));
        } else {
            record.addProperty("result", "made");
        }
        return record;
    }

    static Result readResult(JsonObject record) {
        String result = record.get("result").getAsString();
        return switch (result) {
            case "made" -> new Result.Applied();
            case "not-made" -> new Result.Stale(record.get("found").getAsString());
            case "failed" -> new Result.Failed(record.get("reason").getAsString());
            default -> throw new IllegalArgumentException("unknown result '" + result + "'");
        };
    }

    static int view(RegistryKey key) {
        return key.view() == RegistryView.BITS_32 ? 32 : 64;
    }

    static RegistryView view(JsonObject record) {
        return record.get("view").getAsInt() == 32 ? RegistryView.BITS_32 : RegistryView.BITS_64;
    }

    /** What is for people only; what a rollback needs is never cut. */
    private static String cut(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** Says which of the changes would make a journal too large to be read. */
    static JournalException tooLarge(List<Intent> intents) {
        Step largest = intents.stream()
                .map(Intent::step)
                .max(Comparator.comparingInt(step -> size(step.change().before())))
                .orElseThrow();
        return new JournalException(
                "A journal cannot hold what is there now, so that it could be given back: "
                        + largest.change().setting() + " alone has "
                        + String.format(
                                Locale.ROOT, "%,d", size(largest.change().before()))
                        + " bytes. Nothing was changed.",
                "No program needs as much there. Find out who wrote it, save it elsewhere if it is needed, and remove it"
                        + " by hand; or waive " + largest.prerequisite() + ".");
    }

    private static int size(Optional<RegistryData> data) {
        return data.map(bytes -> bytes.bytes().length).orElse(0);
    }

    static JsonObject record(String kind) {
        JsonObject record = new JsonObject();
        record.addProperty("record", kind);
        return record;
    }

    private static JsonElement write(Optional<RegistryData> data) {
        if (data.isEmpty()) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.addProperty("type", RegistryType.name(data.get().type()));
        json.addProperty("bytes", HexFormat.of().formatHex(data.get().bytes()));
        json.addProperty("reads", cut(data.get().toString()));
        return json;
    }

    private static Optional<RegistryData> data(JsonElement json) {
        if (json.isJsonNull()) {
            return Optional.empty();
        }
        JsonObject data = json.getAsJsonObject();
        return Optional.of(RegistryData.of(
                RegistryType.number(data.get("type").getAsString()),
                HexFormat.of().parseHex(data.get("bytes").getAsString())));
    }

    static RegistryKey key(String text, RegistryView view) {
        RegistryKey key = RegistryKey.of(text);
        return new RegistryKey(key.root(), key.path(), view);
    }
}
