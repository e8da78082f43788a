package io.github.cloudsync.mojo;

import io.github.cloudsync.host.snapshot.Snapshot;
import io.github.cloudsync.host.snapshot.SnapshotFacts;
import io.github.cloudsync.model.Host;
import io.github.cloudsync.model.HostFacts;
import java.time.Instant;
import java.util.Optional;

/**
 * A target opened to be looked at. Whoever holds no more than this cannot change it.
 *
 * @param recorded when what is seen was recorded; empty for a target that is there itself
 * @param closing what gives the target free again
 */
record View(HostFacts host, Optional<Instant> recorded, Runnable closing) implements AutoCloseable {
    static View of(Host host) {
        return new View(host, Optional.empty(), host::close);
    }

    static View of(Snapshot snapshot) {
        return new View(new SnapshotFacts(snapshot), Optional.of(snapshot.recorded()), () -> {});
    }

    @Override
    public void close() {
        closing.run();
    }
}
