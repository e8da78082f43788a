package io.github.cloudsync.report;

import com.google.gson.stream.JsonWriter;
import io.github.cloudsync.model.demand.Citation;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Origin;
import io.github.cloudsync.model.demand.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Why a prerequisite is demanded: Microsoft's sentence, the line that tightened it, and what is set of its options. */
final class JsonDemand {
    private JsonDemand() {}

    static void write(JsonWriter json, Demand demand) throws IOException {
        json.name("demand").beginObject();
        if (demand.citation().isPresent()) {
            Citation citation = demand.citation().get();
            json.name("sentence").value(citation.quote());
            json.name("page").value(citation.page().title());
            json.name("date").value(citation.page().date().toString());
            json.name("group").value(citation.group());
        }
        origin(json, demand.origin());
        json.name("options").beginArray();
        Settings settings = demand.settings();
        for (Map.Entry<Option<?>, String> option : settings.inWords().entrySet()) {
            json.beginObject();
            json.name("name").value(option.getKey().name());
            json.name("value").value(option.getValue());
            origin(json, settings.of(option.getKey()).flatMap(Settings.Given::origin));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void origin(JsonWriter json, Optional<Origin> origin) throws IOException {
        if (origin.isPresent()) {
            json.name("origin").beginObject();
            json.name("file").value(origin.get().file());
            json.name("line").value(origin.get().line());
            json.name("column").value(origin.get().column());
            json.endObject();
        }
    }
}
