package io.github.cloudsync.desired;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of the desired state, which editors check it with; the first line of every starter names it. */
public final class SchemaFile {
    public static final String NAME = "cloudsync.schema.json";

    private SchemaFile() {}

    public static String text() {
        try (InputStream in = Objects.requireNonNull(SchemaFile.class.getResourceAsStream("/" + NAME), NAME)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
