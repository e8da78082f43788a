package io.github.cloudsync.engine;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * That a target is a Windows Server the agent may run on, without which nothing on it is changed: what is not one, or
 * cannot be told to be one, is more likely the wrong target than a server to be. Asked of the target itself, whatever the
 * desired state demands, waives or leaves out.
 */
public final class ServerRequirement {
    private static final String SERVER = "windows-server-2016-or-later";

    private final Prerequisite server;

    /** @param prerequisites the catalogue, which holds the one that tells a server */
    public ServerRequirement(List<Prerequisite> prerequisites) {
        server = prerequisites.stream()
                .filter(prerequisite -> prerequisite.id().equals(SERVER))
                .findFirst()
                .orElseThrow();
    }

    /** What stands against the target, as a sentence without its full stop; empty if it is such a server. */
    public Optional<String> objection(HostFacts host, DesiredState desired) {
        Demand demand = desired.demand(SERVER).orElse(Demand.standard(desired.source()));
        Verdict verdict = EveryControlSet.of(host).verify(server, new Evidence(host), demand);
        if (verdict instanceof Verdict.Met) {
            return Optional.empty();
        }
        String why = " is unknown";
        if (verdict instanceof Verdict.NotMet notMet) {
            why = " is not met: "
                    + notMet.findings().first().stream()
                            .map(Finding::observation)
                            .map(ServerRequirement::clause)
                            .collect(Collectors.joining("; "));
        } else if (verdict instanceof Verdict.Unknown unknown) {
            why += ": " + unknown.reason().replaceAll("\\.$", "");
        }
        return Optional.of(
                Hosts.describe(host) + " is not known to be a server that the agent may run on, since " + SERVER + why);
    }

    private static String clause(Observation seen) {
        return seen.place() + " is " + seen.actual() + ", expected " + seen.expected();
    }
}
