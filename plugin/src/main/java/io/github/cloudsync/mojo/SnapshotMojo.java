package io.github.cloudsync.mojo;

import io.github.cloudsync.app.SnapshotRun;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.file.Path;
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
        Optional<Path> named = namedSnapshot();
        SnapshotRun run = named.isPresent()
                ? SnapshotRun.to(caller(), passwords(), named.get())
                : new SnapshotRun(caller(), passwords(), file("snapshots"), true);
        run.on(parameters());
    }
}
