package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            assertThat(SCHEMA.validate(StarterFile.text("2021-03", target, Catalogue.all()), InputFormat.YAML))
                    .isEmpty();
        }
    }

    /** Run with {@code -Dcloudsync.writeSchema=true} to write it anew. */
    @Test
    void isWhatTheCatalogueGenerates() throws IOException {
        Path committed = Path.of("src/main/resources", SchemaFile.NAME);
        if (Boolean.getBoolean("cloudsync.writeSchema")) {
            Files.writeString(committed, GeneratedSchema.text());
        }
        assertThat(Files.readString(committed))
                .as("generate it with: mvn -pl plugin test -Dtest=SchemaTest \"-Dcloudsync.writeSchema=true\"")
                .isEqualTo(GeneratedSchema.text());
    }

    @Test
    void describesEverySection() {
        JsonObject sections = JsonParser.parseString(TEXT).getAsJsonObject().getAsJsonObject("properties");

        assertThat(sections.entrySet())
                .allSatisfy(section -> assertThat(
                                section.getValue().getAsJsonObject().get("description"))
                        .as(section.getKey())
                        .isNotNull());
    }

    /** Whoever mistypes a key is shown that key and nothing else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "directory: {domain: contoso.com, trustStor: ca.pem}             | trustStor   | /directory",
                "directory: [{domain: a.example}, {domain: b.example, bse: X}]   | bse         | /directory/1",
                "directory: {domain: a.example, signIn: {servrId: x, serverId: x}} | servrId   | /directory/signIn",
                "directory: {domain: a.example, scope: {group: [A]}}             | group       | /directory/scope",
                "prerequisites: {memory-4-gb: required}                          | memory-4-gb | /prerequisites",
                "prerequisites: {memory-4-gib: {levl: required}}                 | levl        | /prerequisites/memory-4-gib",
                "prerequisites: {memory-4-gib: {ignore: [file-renames]}}         | ignore      | /prerequisites/memory-4-gib",
                "prerequisites: {no-restart-pending: {thresholds: {build: 1}}}   | thresholds  | /prerequisites/no-restart-pending",
                "prerequisites: {memory-4-gib: {thresholds: {build: 1}}} | build | /prerequisites/memory-4-gib/thresholds",
                "powershell: {executionPolicy: Undefined, mayLosen: true}        | mayLosen    | /powershell",
                "tsl: explicit                                                   | tsl         | ''"
            })
    void namesTheKeyThatWasMistyped(String yaml, String key, String place) {
        assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).singleElement().satisfies(error -> {
            assertThat(error.getMessage()).contains("'" + key + "'");
            assertThat(error.getInstanceLocation()).hasToString(place);
        });
    }

    /** An editor offers only what the prerequisite has. */
    @Test
    void eachEntryHasExactlyTheOptionsOfItsPrerequisite() {
        JsonObject entries = JsonParser.parseString(TEXT)
                .getAsJsonObject()
                .getAsJsonObject("properties")
                .getAsJsonObject("prerequisites")
                .getAsJsonObject("properties");
        assertThat(entries.keySet())
                .containsExactlyElementsOf(
                        Catalogue.all().stream().map(Prerequisite::id).toList());
        assertThat(keys(entries, "memory-4-gib")).containsExactly("level", "thresholds");
        assertThat(keys(entries, "no-restart-pending")).containsExactly("level", "ignore");
        assertThat(keys(entries, "tls12-client-enabled")).containsExactly("level", "registry");
        assertThat(keys(entries, "domain-joined")).containsExactly("level");
    }

    private static Set<String> keys(JsonObject entries, String id) {
        return entries.getAsJsonObject(id)
                .getAsJsonObject("then")
                .getAsJsonObject("properties")
                .keySet();
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

    private static String text() {
        try (InputStream in = Objects.requireNonNull(SchemaTest.class.getResourceAsStream("/cloudsync.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
