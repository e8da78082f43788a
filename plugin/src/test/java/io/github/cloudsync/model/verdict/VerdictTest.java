package io.github.cloudsync.model.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Verdict MET = new Verdict.Met(List.of());
    private static final Verdict NOT_MET =
            new Verdict.NotMet(List.of(Finding.byHand(new Observation(Place.of("a"), "b", "c"), "Do it.")), List.of());
    private static final Verdict UNKNOWN = new Verdict.Unknown("why", List.of());
    private static final Verdict NOT_VERIFIED = new Verdict.NotVerified("nobody looked");
    private static final Verdict NOT_APPLICABLE = new Verdict.NotApplicable("there is none");

    @Test
    void whatNobodyLookedAtNeverBecomesMetTogetherWithAnything() {
        for (Verdict other : List.of(MET, NOT_VERIFIED, NOT_APPLICABLE)) {
            assertThat(NOT_VERIFIED.and(other)).isEqualTo(NOT_VERIFIED);
            assertThat(other.and(NOT_VERIFIED)).isEqualTo(NOT_VERIFIED);
        }
        for (Verdict worse : List.of(NOT_MET, UNKNOWN)) {
            assertThat(NOT_VERIFIED.and(worse)).isEqualTo(worse);
            assertThat(worse.and(NOT_VERIFIED)).isEqualTo(worse);
        }
    }
}
