package io.github.cloudsync.app;

import io.github.cloudsync.engine.Hosts;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.fact.Asked;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.source.snapshot.Snapshot;
import io.github.cloudsync.source.snapshot.SnapshotFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A target opened to be looked at. Whoever holds no more than this cannot change it.
 *
 * @param recorded when what is seen was recorded; empty for a target that is there itself
 * @param ofImage whether it is a recording of an image that was not running
 * @param closing what gives the target free again
 */
public record View(HostFacts host, Optional<Instant> recorded, boolean ofImage, Runnable closing)
        implements AutoCloseable {
    static View of(Host host) {
        return new View(HostFacts.of(new Asked(host)), Optional.empty(), false, host::close);
    }

    /**
     * Reads a snapshot.
     *
     * @throws CloudsyncException if it cannot be read, or if its head is that of another host than its facts
     */
    static View ofSnapshot(Path file) throws CloudsyncException {
        Snapshot snapshot = SnapshotFile.read(file);
        HostFacts facts = snapshot.facts();
        String named = snapshot.host().name();
        String own = Hosts.describe(facts).name();
        if (!named.equalsIgnoreCase(own)) {
            throw new CloudsyncException(
                    "The snapshot " + file + " is refused: its head names " + named + ", its facts are of " + own + ".",
                    "Record it anew with the goal 'snapshot' on the host that is meant.");
        }
        return new View(facts, Optional.of(snapshot.recorded()), snapshot.source() == Target.IMAGE, () -> {});
    }

    @Override
    public void close() {
        closing.run();
    }
}
