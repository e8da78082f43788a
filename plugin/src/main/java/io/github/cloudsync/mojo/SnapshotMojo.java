package io.github.cloudsync.mojo;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.engine.Inquiry;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.report.ReportFile;
import io.github.cloudsync.source.snapshot.RecordingFacts;
import io.github.cloudsync.source.snapshot.Snapshot;
import io.github.cloudsync.source.snapshot.SnapshotText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Records what a check may ask of this machine, or of an image, to one readable file that {@code check} reads anywhere,
 * with the target {@code snapshot}.
 *
 * <p>Reads only. Records the answers to what the prerequisites of every baseline ask, and what the desired state asks
 * beyond, where there is one; nothing else of the machine. Without {@code cloudsync.snapshot} the file is named after
 * the host and lies in the output directory.
 */
@Mojo(name = "snapshot", threadSafe = true, requiresProject = false, inheritByDefault = false)
public final class SnapshotMojo extends TargetMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.snapshot.skip", defaultValue = "false")
    private boolean skipSnapshot;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.snapshot.skip", skipSnapshot);
    }

    @Override
    void run() throws CloudsyncException {
        List<DesiredState> desired = new ArrayList<>(new DesiredStateReader(Catalogue.all()).everyBaseline());
        Optional<DesiredState> own =
                Files.exists(desiredStateFile()) ? Optional.of(readDesiredState()) : Optional.empty();
        own.ifPresent(desired::add);
        Target target = target(own);
        ReportFile.requireWritable(intoFolder() ? fileOrFolder().resolve("snapshot.json") : fileOrFolder());
        try (View view = view(target)) {
            RecordingFacts recording = new RecordingFacts(view.host());
            HostDescription host = new Inquiry(Catalogue.all(), desired).ask(recording);
            Snapshot snapshot = recording.snapshot(toolVersion(), Instant.now(), target, host);
            Path file = file(host);
            beginToChangeTarget();
            ReportFile.write(file, SnapshotText.of(snapshot));
            getLog().info("Recorded " + snapshot.answers().size() + " facts of " + host + " to " + file + ".");
            getLog().info("Check it anywhere with "
                    + new Invocation(
                                    invocation().plugin(),
                                    invocation().pom(),
                                    Map.of("cloudsync.target", "snapshot", "cloudsync.snapshot", file.toString()))
                            .quoted("check")
                    + ".");
        }
    }

    @Override
    boolean writesSnapshot() {
        return true;
    }

    private Path file(HostDescription host) {
        // A computer's name has no other characters, but what is in the registry is not always a computer's name.
        String own = host.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_") + ".json";
        return intoFolder() ? fileOrFolder().resolve(own) : fileOrFolder();
    }

    /** The file or folder that is named, or the folder that is meant where none is. */
    private Path fileOrFolder() {
        return namedSnapshot().map(baseDirectory()::resolve).orElse(file("snapshots"));
    }

    private boolean intoFolder() {
        return namedSnapshot().isEmpty() || Files.isDirectory(fileOrFolder());
    }
}
