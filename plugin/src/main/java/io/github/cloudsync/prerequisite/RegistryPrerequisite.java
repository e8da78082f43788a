package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;

/** A prerequisite about registry values alone: it says what they must hold, and verdict and fix both follow. */
interface RegistryPrerequisite extends Prerequisite {
    List<Expectation> expectations(DesiredState desired);

    @Override
    default Verdict verify(Evidence evidence, DesiredState desired) {
        Examination examination = new Examination();
        for (Expectation expectation : expectations(desired)) {
            examination.expect(expectation, evidence.host());
        }
        examination.expectRequested(id(), desired, evidence.host());
        return examination.verdict();
    }
}
