package io.github.cloudsync.source.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the parser of the JDK. */
class UtcTimeTest {
    @Test
    void readsBackWhatTheJdkWrites() {
        Random random = new Random(20261124);
        for (int i = 0; i < 20_000; i++) {
            long second = -11_644_473_600L + (long) (random.nextDouble() * 250_000_000_000L);
            int nanos = random.nextInt(4) == 0 ? 0 : random.nextInt(1_000_000_000);
            Instant time = Instant.ofEpochSecond(second, nanos);
            assertThat(UtcTime.parse(time.toString())).contains(time);
        }
    }

    @Test
    void acceptsNothingThatTheJdkRefuses() {
        Random random = new Random(20261125);
        String letters = "0123456789-:.TZ+ ";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder("2026-11-22T06:07:08.125Z");
            for (int k = random.nextInt(3); k >= 0; k--) {
                text.setCharAt(random.nextInt(text.length()), letters.charAt(random.nextInt(letters.length())));
            }
            Optional<Instant> own = UtcTime.parse(text.toString());
            own.ifPresent(time ->
                    assertThat(byJdk(text.toString())).as(text.toString()).contains(time));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-22T06:00:00",
                "2026-11-22T06:00:00.Z",
                "2026-11-22T06:00:00.1234567890Z",
                "2026-02-30T06:00:00Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T06:60:00Z",
                "2026-11-22T06:00:60Z",
                "2026-11-22 06:00:00Z",
                "+12026-11-22T06:00:00Z",
                "2026-11-22T06:00:00+00:00",
                "\u0662" + "026-11-22T06:00:00Z"
            })
    void isNoTime(String text) {
        assertThat(UtcTime.parse(text)).isEmpty();
    }

    private static Optional<Instant> byJdk(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException refused) {
            return Optional.empty();
        }
    }
}
