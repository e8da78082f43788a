package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Ignorable;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** None of the places in which Windows notes that it has to be restarted says so; each can be ignored by its name. */
final class NoRestartPending implements Prerequisite {
    static final Ignorable SIGNALS = Option.ignorable(
            RestartSignal.all().stream().map(RestartSignal::word).collect(Collectors.toUnmodifiableSet()),
            "The signals that do not count.");

    @Override
    public String id() {
        return "no-restart-pending";
    }

    @Override
    public String title() {
        return "No restart of Windows is pending";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(SIGNALS);
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Set<String> ignored = demand.value(SIGNALS);
        Examination examination = new Examination();
        for (RestartSignal signal : RestartSignal.all()) {
            if (ignored.contains(signal.word())) {
                examination.met(new Observation(
                        Place.of(signal.word()), "anything: the desired state ignores it", "not looked at"));
            } else {
                signal.examine(evidence.host(), examination);
            }
        }
        return examination.verdict();
    }
}
