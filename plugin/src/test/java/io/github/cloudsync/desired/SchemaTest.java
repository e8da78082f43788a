package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.prerequisite.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** {@code cloudsync.schema.json} and the reader accept and refuse the same files. */
final class SchemaTest {
    /** Files that only the reader refuses, and why no schema can. */
    private static final Map<String, String> NOT_SAYABLE = Map.ofEntries(
            Map.entry("attested-backwards.yaml", "it cannot compare two dates"),
            Map.entry("decided-values.yaml", "it does not know what a prerequisite decides, nor two keys that are one"),
            Map.entry("duplicate-entries.yaml", "it cannot compare one key of two entries"),
            Map.entry("duplicate-keys.yaml", "it is shown the last of two equal keys"),
            Map.entry("foreign-keys.yaml", "it does not know what a prerequisite owns"),
            Map.entry("loosened.yaml", "it does not know the baseline"),
            Map.entry("loosened-threshold.yaml", "it does not know the baseline"),
            Map.entry("number-traps.yaml", "it is shown what YAML 1.2 makes of them, mostly text"),
            Map.entry("tags.yaml", "it is not shown tags"),
            Map.entry("thresholds-of-none.yaml", "it does not know the thresholds of a prerequisite"),
            Map.entry("yaml-1.1-text-traps.yaml", "it is shown what YAML 1.2 makes of them, which is text"));

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String TEXT = text();
    private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);

    @Test
    void isASchemaOf2020Dash12() {
        Schema ofSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(ofSchemas.validate(TEXT, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("good")
    void acceptsWhatTheReaderAccepts(ExampleFile file) throws Exception {
        assertThat(file.readIt()).isNotNull();
        assertThat(SCHEMA.validate(file.text(), InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refusesWhatTheReaderRefuses(ExampleFile file) {
        assertThatExceptionOfType(DesiredStateException.class).isThrownBy(file::readIt);
        String why = NOT_SAYABLE.get(file.name());
        assertThat(refuses(file.text()))
                .as(file + (why == null ? ": the schema refuses it too" : ": the schema accepts it, for " + why))
                .isEqualTo(why == null);
    }

    @Test
    void acceptsTheStarterFile() {
        for (Target target : Target.values()) {
            assertThat(SCHEMA.validate(StarterFile.text("2021-03", target), InputFormat.YAML))
                    .isEmpty();
        }
    }

    @Test
    void listsExactlyTheKnownPrerequisitesAndBaselines() {
        JsonObject schema = JsonParser.parseString(TEXT).getAsJsonObject();

        assertThat(words(schema, "$defs", "prerequisite", "enum"))
                .containsExactlyElementsOf(
                        Catalogue.all().stream().map(Prerequisite::id).toList());
        assertThat(words(schema, "properties", "baseline", "enum")).containsExactlyElementsOf(Baselines.names());
        assertThat(schema.getAsJsonObject("properties")
                        .getAsJsonObject("baseline")
                        .get("default")
                        .getAsString())
                .isEqualTo(Baselines.DEFAULT);
    }

    @Test
    void describesEverySection() {
        JsonObject sections = JsonParser.parseString(TEXT).getAsJsonObject().getAsJsonObject("properties");

        assertThat(sections.keySet())
                .containsExactlyElementsOf(DesiredStateShape.keys(new FileOptions(Catalogue.all())));
        assertThat(sections.entrySet())
                .allSatisfy(section -> assertThat(
                                section.getValue().getAsJsonObject().get("description"))
                        .as(section.getKey())
                        .isNotNull());
    }

    static List<ExampleFile> good() {
        return ExampleFile.good();
    }

    static List<ExampleFile> bad() {
        return ExampleFile.bad();
    }

    /** An editor that cannot parse the file refuses it as well. */
    private static boolean refuses(String yaml) {
        try {
            return !SCHEMA.validate(yaml, InputFormat.YAML).isEmpty();
        } catch (JacksonException e) {
            return true;
        }
    }

    private static List<String> words(JsonObject schema, String... path) {
        JsonElement element = schema;
        for (String name : path) {
            element = element.getAsJsonObject().get(name);
        }
        JsonArray array = element.getAsJsonArray();
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(SchemaTest.class.getResourceAsStream("/cloudsync.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
