package io.github.cloudsync.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestWordTest {
    private static final List<String> KNOWN = List.of("waivers", "target", "tls", "baseline");

    @ParameterizedTest
    @CsvSource({
        "waviers, waivers",
        "Target, target",
        "tsl, tls",
        "tlss, tls",
        "t1s, tls",
        "baselines, baseline",
        "bse1ine, baseline"
    })
    void swapsCaseAndSlipsAreForgiven(String word, String meant) {
        assertThat(NearestWord.to(word, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "table", "attestations", "''"})
    void othersHaveNoNearWord(String word) {
        assertThat(NearestWord.to(word, KNOWN)).isEmpty();
    }

    @Test
    void endlessWordsAreNotCompared() {
        assertThat(NearestWord.to("tls".repeat(100_000), KNOWN)).isEmpty();
    }
}
