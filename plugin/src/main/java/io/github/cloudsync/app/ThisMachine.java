package io.github.cloudsync.app;

import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.source.windows.WindowsHost;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The Windows that this process runs on.
 *
 * @param named the folder of its journals, if one was named
 */
record ThisMachine(Optional<Path> named) implements OpenableTarget {
    @Override
    public Target kind() {
        return Target.LOCAL;
    }

    @Override
    public View view(Audience audience) throws CloudsyncException {
        return View.of(host(audience));
    }

    @Override
    public Host host(Audience audience) throws CloudsyncException {
        return WindowsHost.open();
    }

    @Override
    public JournalPlace journals() {
        return JournalPlace.ofThisMachine(named);
    }

    @Override
    public String name(HostDescription host) {
        return host.name();
    }
}
