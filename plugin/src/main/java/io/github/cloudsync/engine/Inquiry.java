package io.github.cloudsync.engine;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.UserHive;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.List;

/**
 * Asks a host, and the directories that are declared, whatever a later check or plan may ask. The questions are not listed anywhere: the prerequisites are
 * the list, so that it is never out of date.
 */
public final class Inquiry {
    private final List<Prerequisite> prerequisites;
    private final List<DesiredState> desired;

    /** @param desired the desired states a later check may have; without attestations, which answer questions */
    public Inquiry(List<Prerequisite> prerequisites, List<DesiredState> desired) {
        this.prerequisites = List.copyOf(prerequisites);
        this.desired = List.copyOf(desired);
    }

    /** Asks a host alone. */
    public HostDescription ask(HostFacts host) {
        return ask(host, List.of());
    }

    /** Asks, and drops the answers: whoever wants them listens in between. */
    public HostDescription ask(HostFacts host, List<DirectoryFacts> directories) {
        EveryControlSet sets = EveryControlSet.of(host);
        for (Prerequisite prerequisite : prerequisites) {
            desired.forEach(state -> verify(prerequisite, sets, new Evidence(host, directories), state));
            sets.hosts().forEach(started -> lookAt(prerequisite, started));
        }
        Hosts.machineGuid(host);
        WaitingPolicyNotices.of(host);
        return Hosts.describe(host);
    }

    private static void lookAt(Prerequisite prerequisite, HostFacts host) {
        for (RegistryValue value : prerequisite.decides()) {
            places(value.key(), host).forEach(key -> host.value(key.value(value.name())));
            lookFor(value.key(), host);
        }
        prerequisite.owns().forEach(key -> lookFor(key, host));
    }

    /** Which keys a plan would create, it finds out by when they and those they lie in were written. */
    private static void lookFor(RegistryKey key, HostFacts host) {
        places(key, host).forEach(place -> place.lineage().forEach(host::lastWritten));
    }

    /** The key, or what it is in the hive of each user. */
    private static List<RegistryKey> places(RegistryKey key, HostFacts host) {
        return key.isOfEveryUser()
                ? UserHive.of(host).seen().orElse(List.of()).stream()
                        .map(UserHive::key)
                        .map(key::inHive)
                        .toList()
                : List.of(key);
    }

    private static void verify(Prerequisite prerequisite, EveryControlSet sets, Evidence evidence, DesiredState state) {
        try {
            Demand demand = state.demand(prerequisite.id()).orElse(Demand.standard(state.source()));
            sets.verify(prerequisite, evidence, demand);
        } catch (RuntimeException defect) {
            // The check says so, on the host and on its snapshot alike; here only the questions count.
        }
    }
}
