package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;

/** A prerequisite about registry values alone: it says what they must hold, and verdict and fix both follow. */
interface RegistryPrerequisite extends Prerequisite {
    List<Expectation> expectations(Demand demand);

    @Override
    default List<Option<?>> options() {
        return List.of(FurtherValues.OPTION);
    }

    @Override
    default Verdict verify(Evidence evidence, Demand demand) {
        Examination examination = new Examination();
        for (Expectation expectation : expectations(demand)) {
            examination.expect(expectation, evidence.host());
        }
        examination.expectRequested(demand, evidence.host());
        return examination.verdict();
    }
}
