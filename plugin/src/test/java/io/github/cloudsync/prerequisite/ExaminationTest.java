package io.github.cloudsync.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Verdict;
import org.junit.jupiter.api.Test;

class ExaminationTest {
    private final Examination examination = new Examination();

    @Test
    void saysOnceWhatKeptSeveralThingsFromBeingRead() {
        cannotRead("A", "dc1 does not answer. Try again.");
        cannotRead("B", "access denied");
        cannotRead("C", "dc1 does not answer. Try again.");

        assertThat(reason())
                .isEqualTo(
                        "A and C could not be read: dc1 does not answer. Try again; B could not be read: access denied");
    }

    @Test
    void keepsTheFullStopOfTheLastReason() {
        cannotRead("A", "access denied");
        cannotRead("B", "dc1 does not answer. Try again.");

        assertThat(reason())
                .isEqualTo("A could not be read: access denied; B could not be read: dc1 does not answer. Try again.");
    }

    private void cannotRead(String place, String reason) {
        examination.notSeen(Place.of(place), "anything", Reading.unreadable(reason));
    }

    private String reason() {
        return ((Verdict.Unknown) examination.verdict()).reason();
    }
}
