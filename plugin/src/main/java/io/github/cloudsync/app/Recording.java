package io.github.cloudsync.app;

import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was recorded of a target. It can be looked at and nothing else.
 *
 * @param path the snapshot, or a folder of them
 */
record Recording(Path path) implements OpenableTarget {
    @Override
    public Target kind() {
        return Target.SNAPSHOT;
    }

    /** Whether it is many. */
    boolean isFleet() {
        return Files.isDirectory(path);
    }

    @Override
    public View view(Audience audience) throws CloudsyncException {
        return View.ofSnapshot(path);
    }

    @Override
    public Host host(Audience audience) throws CloudsyncException {
        throw onlyRead();
    }

    @Override
    public JournalPlace journals() throws CloudsyncException {
        throw onlyRead();
    }

    @Override
    public String name(HostDescription host) {
        return host.name();
    }

    static CloudsyncException onlyRead() {
        return new CloudsyncException(
                "The target 'snapshot' is a recording, which is only read. Nothing was changed.",
                "Run this goal on the host itself, with the target 'local'; 'check' and 'plan' work here.");
    }
}
