package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a whole document with the one in {@code src/test/resources}. Run the tests with {@code -Dgolden=write} to
 * write the documents anew, then read the difference before committing it.
 */
final class Golden {
    private static final Path DIRECTORY = Path.of("src/test/resources/io/github/cloudsync/report");

    private Golden() {}

    static void assertSame(String name, String actual) throws IOException {
        Path file = DIRECTORY.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, actual);
        }
        assertThat(actual).as("the document %s", file).isEqualTo(Files.readString(file));
    }
}
