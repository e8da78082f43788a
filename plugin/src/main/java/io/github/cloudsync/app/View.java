package io.github.cloudsync.app;

import io.github.cloudsync.engine.Hosts;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.fact.Asked;
import io.github.cloudsync.model.fact.Digest;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.source.snapshot.Snapshot;
import io.github.cloudsync.source.snapshot.SnapshotFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A target opened to be looked at. Whoever holds no more than this cannot change it.
 *
 * @param recording what is looked at instead of the target; empty where the target itself is
 * @param digests what tells the files that it lies in, as they are on disk
 * @param replayed what of the target is not on disk as it is seen, since logs were replayed in memory, a sentence each
 * @param closing what gives the target free again
 */
public record View(
        HostFacts host, Optional<Snapshot> recording, List<Digest> digests, List<String> replayed, Runnable closing)
        implements AutoCloseable {
    /** A target that is there itself. */
    public static View of(Host host) {
        return new View(HostFacts.of(new Asked(host)), Optional.empty(), host.digests(), host.recovered(), host::close);
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
        return new View(facts, Optional.of(snapshot), List.of(), List.of(), () -> {});
    }

    /** When what is seen was recorded. */
    Optional<Instant> recorded() {
        return recording.map(Snapshot::recorded);
    }

    /** Whether it is a recording of an image that was not running. */
    boolean ofImage() {
        return recording.map(Snapshot::source).equals(Optional.of(Target.IMAGE));
    }

    /** Whether it shows the directories as well, as they were then. */
    boolean showsDirectories() {
        return recording.filter(snapshot -> !snapshot.directories().isEmpty()).isPresent();
    }

    @Override
    public void close() {
        closing.run();
    }
}
