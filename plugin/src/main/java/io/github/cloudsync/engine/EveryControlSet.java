package io.github.cloudsync.engine;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * A host in every control set that its Windows may be started with: each has to be as demanded. A prerequisite need not
 * know of them; it is asked once for each, and the worst answer counts, with fixes that name the control set they write.
 */
final class EveryControlSet {
    private final HostFacts host;
    private final List<Reading<String>> names;

    private EveryControlSet(HostFacts host, List<Reading<String>> names) {
        this.host = host;
        this.names = names;
    }

    static EveryControlSet of(HostFacts host) {
        Reading<List<String>> names = host.controlSets();
        if (names instanceof Reading.Inapplicable) {
            return new EveryControlSet(host, List.of());
        }
        List<Reading<String>> known =
                names.seen().orElse(List.of()).stream().map(Reading::present).toList();
        return new EveryControlSet(host, known.isEmpty() ? List.of(unknown(names)) : known);
    }

    /** The host as it is while it is running, or else as it is in each control set, the one of the next start first. */
    List<HostFacts> hosts() {
        return names.isEmpty()
                ? List.of(host)
                : names.stream()
                        .<HostFacts>map(name -> new HostInControlSet(host, name))
                        .toList();
    }

    Verdict verify(Prerequisite prerequisite, Evidence evidence, Demand demand) {
        Optional<Verdict> verdict = Optional.empty();
        for (Reading<String> name : names) {
            HostInControlSet started = new HostInControlSet(host, name);
            Verdict seen = prerequisite.verify(evidence.on(started), demand);
            if (!started.wasAskedForIt()) {
                return seen;
            }
            Verdict here = name.seen().map(n -> new ControlSet(n).named(seen)).orElse(seen);
            verdict = verdict.map(before -> before.and(here)).or(() -> Optional.of(here));
        }
        return verdict.orElseGet(() -> prerequisite.verify(evidence, demand));
    }

    private static Reading<String> unknown(Reading<List<String>> names) {
        return Reading.unreadable(
                names instanceof Reading.Unreadable<List<String>> unreadable
                        ? unreadable.reason()
                        : "nothing says which control sets Windows may be started with");
    }
}
