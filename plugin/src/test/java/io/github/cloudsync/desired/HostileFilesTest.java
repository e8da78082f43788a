package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.desired.yaml.SourceFile;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mebibyte of anything is refused: no stack overflow, no lack of memory, no endless reading. */
final class HostileFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{", "]", "- ", "? ", ": ", "{a: ", "[{", "&a ", "*a ", "!!a ", "- - ", "a: b\n", "- a\n", "[a, ",
                        "\"", "'",
                "|\n ", ">", "%", "---\n", "...\n", "\"\\", "@", "<<: ", "a\n", "[],", "waivers:\n", "\t", " ", "\\",
                        "0", "#\n", "\n"
            })
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void isRefusedWithAPlace(String part) {
        String yaml = part.repeat(SourceFile.MAX_BYTES / part.length());

        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> new TextFile(folder).read(yaml))
                .satisfies(e -> assertThat(e.problems()).isNotEmpty())
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(100_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, ", "- 1\n", "- {}\n"})
    void tooManyValuesAreNotKept(String part) {
        String yaml = "waivers:\n" + part.repeat(25_000);

        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> new TextFile(folder).read(yaml))
                .satisfies(e -> assertThat(e.problems()).hasSize(1));
    }
}
