package io.github.cloudsync.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of a JSON document's fields, as written, as documented and as the schema has them. */
public final class Fields {
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|");

    private Fields() {}

    /** The fields of all the documents, as {@code prerequisites[].id}; objects only by what they hold. */
    static Set<String> written(String... documents) {
        Set<String> fields = new TreeSet<>();
        for (String document : documents) {
            collect("", JsonParser.parseString(document), fields);
        }
        return fields;
    }

    /** The first column of the table in a page of the site. */
    static Set<String> documented(String page) throws IOException {
        return Files.readString(Path.of("src/site/markdown", page))
                .lines()
                .map(ROW::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The fields a schema allows, its references followed. */
    static Set<String> allowed(String schema) throws IOException {
        JsonElement root = JsonParser.parseString(schema(schema));
        Set<String> fields = new TreeSet<>();
        allowed("", root, root, fields);
        return fields;
    }

    /** What the schema has against the document. */
    static List<String> objections(String schema, String document) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(schema))
                .validate(document, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static String schema(String name) throws IOException {
        return Files.readString(Path.of("src/main/resources", name));
    }

    private static void collect(String path, JsonElement element, Set<String> fields) {
        if (element.isJsonArray()) {
            fields.add(path);
            element.getAsJsonArray().forEach(item -> {
                if (item.isJsonObject()) {
                    collect(path + "[]", item, fields);
                }
            });
        } else if (element.isJsonObject()) {
            fields.add(path);
            for (Map.Entry<String, JsonElement> field :
                    element.getAsJsonObject().entrySet()) {
                collect(below(path, field.getKey()), field.getValue(), fields);
            }
        } else {
            fields.add(path);
        }
        fields.removeAll(Set.of("", "host", "totals"));
        fields.removeIf(name -> name.endsWith("[]"));
    }

    private static void allowed(String path, JsonElement schema, JsonElement root, Set<String> fields) {
        JsonElement resolved = schema;
        if (schema.getAsJsonObject().has("$ref")) {
            resolved = root;
            for (String step : schema.getAsJsonObject()
                    .get("$ref")
                    .getAsString()
                    .substring(2)
                    .split("/", -1)) {
                resolved = resolved.getAsJsonObject().get(step);
            }
        }
        fields.add(path);
        if (resolved.getAsJsonObject().has("items")) {
            allowed(path + "[]", resolved.getAsJsonObject().get("items"), root, fields);
        }
        if (resolved.getAsJsonObject().has("properties")) {
            for (Map.Entry<String, JsonElement> field : new ArrayList<>(
                    resolved.getAsJsonObject().getAsJsonObject("properties").entrySet())) {
                allowed(below(path, field.getKey()), field.getValue(), root, fields);
            }
        }
        fields.removeAll(Set.of("", "host", "totals"));
        fields.removeIf(name -> name.endsWith("[]"));
    }

    private static String below(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
