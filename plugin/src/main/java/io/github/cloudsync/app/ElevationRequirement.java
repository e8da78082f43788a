package io.github.cloudsync.app;

import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.CloudsyncException;

/** That this process may change the machine, said before the first write, which would fail as all others. */
record ElevationRequirement(Host host) {
    /** What is not known counts as no. */
    void demand() throws CloudsyncException {
        Reading<Boolean> elevated = host.elevated();
        boolean enough =
                elevated instanceof Reading.Inapplicable || elevated.seen().orElse(false);
        if (!enough) {
            throw new CloudsyncException(
                    "This changes HKEY_LOCAL_MACHINE, which needs an administrator, and this process is not elevated"
                            + (elevated instanceof Reading.Unreadable<Boolean> u ? " (" + u.reason() + ")" : "")
                            + ". Nothing was changed.",
                    "Run Maven from a console that was opened with 'Run as administrator'.");
        }
    }
}
