package io.github.cloudsync.engine;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Works out which keys a run of changes will create, so that the journal can name them before they exist. */
public final class CreatedKeys {
    private final HostFacts host;
    private final Set<RegistryKey> coming = new HashSet<>();

    CreatedKeys(HostFacts host) {
        this.host = host;
    }

    /** Every key that the plan would create, the outermost first. */
    public static List<RegistryKey> of(Plan plan, HostFacts host) {
        CreatedKeys created = new CreatedKeys(host);
        return plan.steps().stream()
                .flatMap(step -> created.by(step.change()).stream())
                .toList();
    }

    /** The keys this change is the first to create, the outermost first. A removal creates none. */
    List<RegistryKey> by(Change change) {
        if (change.after().isEmpty()) {
            return List.of();
        }
        return change.setting().location().key().lineage().stream()
                .filter(key -> !coming.contains(key) && host.lastWritten(key) instanceof Reading.Absent)
                .peek(coming::add)
                .toList();
    }
}
