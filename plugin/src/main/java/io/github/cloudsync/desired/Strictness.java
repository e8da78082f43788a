package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Position;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Origin;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.Optional;

/**
 * Refuses a limit that is looser than the one it takes the place of: that of the baseline, or the prerequisite's own where
 * the baseline has none.
 */
final class Strictness {
    private final Baseline baseline;
    private final Problems problems;

    Strictness(Baseline baseline, Problems problems) {
        this.baseline = baseline;
        this.problems = problems;
    }

    /** @param own the settings with what the file says */
    void judge(Settings own, Prerequisite prerequisite) {
        Optional<BaselineDemand> base = baseline.demand(prerequisite.id());
        own.forEach((option, given) -> {
            if (option instanceof Limit limit && given.origin().isPresent()) {
                judge(limit, own.value(limit), given.origin().get(), prerequisite.id(), base);
            }
        });
    }

    private void judge(Limit limit, long number, Origin origin, String id, Optional<BaselineDemand> base) {
        Optional<BaselineDemand> names =
                base.filter(demand -> demand.settings().of(limit).isPresent());
        long inForce = names.map(demand -> demand.settings().value(limit)).orElse(limit.standard());
        if (limit.isLooser(number, inForce)) {
            String where = names.map(demand -> " in the baseline " + baseline.name() + " ("
                            + demand.citation().page() + ")")
                    .orElse(" where a baseline does not name it");
            problems.add(
                    new Position(origin.line(), origin.column()),
                    limit.name() + " of '" + id + "' is " + inForce + where + " and cannot be loosened to " + number
                            + ", since it is " + limit.bound().words()
                            + " that passes; waive the prerequisite instead, with a reason and a last day");
        }
    }
}
