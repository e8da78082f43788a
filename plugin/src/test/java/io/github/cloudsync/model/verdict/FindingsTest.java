package io.github.cloudsync.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final Finding ONE = finding("one");
    private static final Finding TWO = finding("two");
    private static final Optional<Path> FILE = Optional.of(Path.of("findings.jsonl"));

    @Test
    void areNeverNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Findings.of(List.of()))
                .withMessage("not met without a finding");
    }

    @Test
    void thatAreNotAllKnownSayWhereAllAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Findings(3, List.of(ONE), Optional.empty()))
                .withMessage("3 findings, of which 1 are known");
        assertThatIllegalArgumentException().isThrownBy(() -> new Findings(0, List.of(ONE), FILE));
        assertThat(new Findings(3, List.of(ONE), FILE).count()).isEqualTo(3);
    }

    /** What is not known of one may not be true of it. */
    @Test
    void holdTogetherOnlyWhereAllAreKnown() {
        assertThat(Findings.of(List.of(ONE, TWO)).allMatch(finding -> true)).isTrue();
        assertThat(new Findings(2, List.of(ONE), FILE).allMatch(finding -> true))
                .isFalse();
    }

    @Test
    void ofTwoLooksCountOnceWhereBothHaveFoundThem() {
        Findings together = Findings.of(List.of(ONE, TWO)).and(new Findings(1_000_000, List.of(TWO), FILE));
        assertThat(together).isEqualTo(new Findings(1_000_001, List.of(ONE, TWO), FILE));
    }

    private static Finding finding(String actual) {
        return Finding.byHand(new Observation(Place.of("a place"), "another", actual), "Do it.");
    }
}
