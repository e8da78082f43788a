package io.github.cloudsync.desired;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.cloudsync.model.demand.Choice;
import io.github.cloudsync.model.demand.Flag;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.Home;
import io.github.cloudsync.model.demand.Ignorable;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.demand.Tolerance;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.page.ConsolePage;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * {@code cloudsync.schema.json} as it has to be: the sections that are the same for every catalogue, from {@code
 * sections.schema.json}, and what the prerequisites and their options add.
 */
final class GeneratedSchema {
    private static final String DESCRIPTION = "description";
    private static final String PROPERTIES = "properties";
    private final JsonObject schema = sections();

    private GeneratedSchema() {}

    static String text() {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(new GeneratedSchema().complete())
                + "\n";
    }

    private JsonObject complete() {
        FileOptions options = new FileOptions(Catalogue.all());
        JsonObject fixed = schema.getAsJsonObject(PROPERTIES);
        JsonObject properties = new JsonObject();
        for (String key : DesiredStateShape.keys(options)) {
            if (key.equals("baseline")) {
                JsonObject baseline = fixed.getAsJsonObject(key);
                baseline.add("enum", array(Baselines.names()));
                baseline.addProperty("default", Baselines.DEFAULT);
                properties.add(key, baseline);
            } else if (options.byKey().containsKey(key)) {
                properties.add(key, atTopLevel(options.byKey().get(key)));
            } else if (key.equals(PrerequisitesSection.KEY)) {
                properties.add(key, prerequisites());
            } else {
                properties.add(key, Objects.requireNonNull(fixed.get(key), key));
            }
        }
        schema.add(PROPERTIES, properties);
        JsonObject id = object(DESCRIPTION, "The id of a prerequisite.");
        id.add("enum", array(Catalogue.all().stream().map(Prerequisite::id).toList()));
        schema.getAsJsonObject("$defs").add("prerequisite", id);
        return schema;
    }

    private static JsonObject atTopLevel(List<Option<?>> options) {
        if (!(options.get(0).home() instanceof Home.Section home)) {
            return option(options.get(0));
        }
        JsonObject section = closed(home.meaning());
        List<String> mandatory = new ArrayList<>();
        for (Option<?> option : options) {
            section.getAsJsonObject(PROPERTIES).add(option.name(), option(option));
            if (FileOptions.isMandatory(option)) {
                mandatory.add(option.name());
            }
        }
        section.add("required", array(mandatory));
        return section;
    }

    private static JsonObject prerequisites() {
        JsonObject section =
                closed("Where this file is stricter than the baseline, or asks for more. A prerequisite that the"
                        + " baseline requires cannot be loosened here: waive it.");
        for (Prerequisite prerequisite : Catalogue.all()) {
            section.getAsJsonObject(PROPERTIES).add(prerequisite.id(), entry(prerequisite));
        }
        return section;
    }

    /** A level alone, or a mapping with exactly what this prerequisite has. */
    private static JsonObject entry(Prerequisite prerequisite) {
        JsonObject mapping = new JsonObject();
        mapping.addProperty("additionalProperties", false);
        JsonObject keys = new JsonObject();
        mapping.add(PROPERTIES, keys);
        keys.add("level", reference("level"));
        JsonObject thresholds =
                closed("The numbers that it compares with. A looser number than the baseline's is refused:"
                        + " waive the prerequisite instead.");
        for (Option<?> option : prerequisite.options()) {
            if (option instanceof Limit limit) {
                JsonObject described = option(limit);
                described.addProperty(DESCRIPTION, inForce(prerequisite, limit));
                thresholds.getAsJsonObject(PROPERTIES).add(limit.name(), described);
                keys.add(EntryOptions.THRESHOLDS, thresholds);
            } else if (option.home() instanceof Home.Entry) {
                keys.add(option.name(), option(option));
            }
        }
        JsonObject entry = object("title", prerequisite.title());
        entry.addProperty(DESCRIPTION, why(prerequisite));
        entry.add("if", object("type", "object"));
        entry.add("then", mapping);
        entry.add("else", reference("level"));
        return entry;
    }

    /** What a limit is in each baseline, since the schema cannot know which one a file names. */
    private static String inForce(Prerequisite prerequisite, Limit limit) {
        return Baselines.names().stream()
                .map(name -> name + ": "
                        + Baselines.load(name, new KnownPrerequisites(Catalogue.all()))
                                .demand(prerequisite.id())
                                .map(BaselineDemand::settings)
                                .orElse(Settings.NONE)
                                .value(limit))
                .collect(Collectors.joining(", ", limit.meaning() + " In the baselines ", "."));
    }

    private static JsonObject option(Option<?> option) {
        JsonObject described = object(DESCRIPTION, option.meaning());
        if (option instanceof Limit) {
            described.addProperty("type", "integer");
            described.addProperty("minimum", 0);
            described.addProperty("maximum", OptionReader.MAX_NUMBER);
        } else if (option instanceof Choice<?> choice) {
            described.add("enum", array(choice.words().keySet()));
            choice.words().forEach((word, value) -> {
                if (value.equals(choice.standard())) {
                    described.addProperty("default", word);
                }
            });
        } else if (option instanceof Flag flag) {
            described.addProperty("type", "boolean");
            described.addProperty("default", flag.standard());
        } else if (option instanceof Tolerance tolerance) {
            List<Tolerance.Word> words = List.of(Tolerance.Word.values());
            described.add("enum", array(words.stream().map(Tolerance.Word::word).toList()));
            described.addProperty("default", tolerance.standard().word());
        } else if (option instanceof Ignorable ignorable) {
            described.addProperty("type", "array");
            JsonObject items = new JsonObject();
            items.add("enum", array(ignorable.names()));
            described.add("items", items);
        } else if (option instanceof FurtherValues) {
            described.addProperty("type", "array");
            described.add("items", reference("registryValue"));
        }
        return described;
    }

    /** What the prerequisite's page says under "Why", as plain text. */
    private static String why(Prerequisite prerequisite) {
        String page = Pages.markdown(prerequisite.id());
        String why = page.substring(page.indexOf("\n## Why\n") + 8, page.indexOf("\n## What is checked\n"));
        return ConsolePage.lines(why).stream()
                .map(line -> line.isEmpty() ? "\n\n" : line + " ")
                .collect(Collectors.joining())
                .replace(" \n\n", "\n\n")
                .strip();
    }

    private static JsonObject closed(String meaning) {
        JsonObject closed = object(DESCRIPTION, meaning);
        closed.addProperty("type", "object");
        closed.addProperty("additionalProperties", false);
        closed.add(PROPERTIES, new JsonObject());
        return closed;
    }

    private static JsonObject reference(String definition) {
        return object("$ref", "#/$defs/" + definition);
    }

    private static JsonObject object(String key, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(key, value);
        return object;
    }

    private static JsonArray array(Iterable<String> words) {
        JsonArray array = new JsonArray();
        words.forEach(word -> array.add(new JsonPrimitive(word)));
        return array;
    }

    private static JsonObject sections() {
        try (var in = Objects.requireNonNull(GeneratedSchema.class.getResourceAsStream("sections.schema.json"))) {
            JsonElement parsed = JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return parsed.getAsJsonObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
