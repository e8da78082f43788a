package io.github.cloudsync.report;

import com.google.gson.stream.JsonWriter;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.ServiceStart;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.io.IOException;

/** Where something was looked at, by its kind; each kind has fields of its own beside the text for reading. */
final class JsonPlace {
    private JsonPlace() {}

    /** What was looked at, what was expected and what was there, the last whole. */
    static void observation(JsonWriter json, Observation observation) throws IOException {
        json.name("place").beginObject();
        write(json, observation.place());
        json.name("text").value(observation.place().toString());
        json.endObject();
        json.name("expected").value(observation.expected());
        json.name("actual").value(observation.actual());
    }

    private static void write(JsonWriter json, Place place) throws IOException {
        JsonWriter kind = json.name("kind");
        if (place instanceof Place.OfSetting of) {
            kind.value("registry-value");
            key(json, of.setting().location().key());
            json.name("name").value(of.setting().location().name());
            if (of.setting() instanceof ServiceStart start) {
                json.name("service").value(start.service());
            }
        } else if (place instanceof Place.OfKey of) {
            kind.value("registry-key");
            key(json, of.key());
        } else if (place instanceof Place.OfService of) {
            kind.value("service").name("service").value(of.service());
        } else if (place instanceof Place.OfFile of) {
            kind.value("file").name("path").value(of.path());
        } else if (place instanceof Place.OfVariable of) {
            kind.value("environment-variable").name("name").value(of.name());
        } else if (place instanceof Place.OfDirectory of) {
            kind.value("directory").name("directory").value(of.directory());
            json.name("object").value(of.object());
            if (of.attribute().isPresent()) {
                json.name("attribute").value(of.attribute().get());
            }
        } else if (place instanceof Place.OfRights of) {
            kind.value("directory-rights").name("container").value(of.container());
            json.name("account").value(of.account());
        } else {
            kind.value("other");
        }
    }

    private static void key(JsonWriter json, RegistryKey key) throws IOException {
        json.name("key").value(key.written());
        json.name("view").value(JsonDocument.view(key));
    }
}
