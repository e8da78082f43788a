package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.engine.Inquiry;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.prerequisite.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Snapshots for tests, recorded as the goal records them. */
public final class Recorded {
    static final Instant AT = Instant.parse("2026-11-20T10:15:00Z");
    private static final Inquiry INQUIRY =
            new Inquiry(Catalogue.all(), new DesiredStateReader(Catalogue.all()).everyBaseline());

    private Recorded() {}

    public static Snapshot of(HostFacts host, Instant at) {
        Recorder recorder = new Recorder(host);
        HostDescription description = INQUIRY.ask(HostFacts.of(recorder));
        return Snapshot.of("0.1.0", at, Target.LOCAL, description, recorder, List.of());
    }

    static Snapshot of(HostFacts host) {
        return of(host, AT);
    }

    public static Path write(Snapshot snapshot, Path file) {
        try {
            return Files.writeString(file, SnapshotText.of(snapshot));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The snapshot after a way through a file. */
    static Snapshot again(Snapshot snapshot, Path folder) throws CloudsyncException {
        return SnapshotFile.read(write(snapshot, folder.resolve("snapshot.json")));
    }
}
