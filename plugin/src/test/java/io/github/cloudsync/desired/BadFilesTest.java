package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code bad} is refused with the message in the {@code .txt} file beside it, to the letter. */
final class BadFilesTest {
    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithItsMessage(ExampleFile file) {
        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(file::readIt)
                .satisfies(e -> assertThat(e.getMessage()).isEqualTo(file.expectedMessage()))
                .satisfies(e ->
                        assertThat(e.problems()).isNotEmpty().isSortedAccordingTo((a, b) -> a.at().compareTo(b.at())));
    }

    @Test
    void areMany() {
        assertThat(files()).hasSizeGreaterThan(40);
    }

    static List<ExampleFile> files() {
        return ExampleFile.bad();
    }
}
