package io.github.cloudsync.mojo;

import io.github.cloudsync.app.ReportFolder;
import io.github.cloudsync.app.RollbackRun;
import io.github.cloudsync.model.change.Undone;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.ReportFormat;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a journal says {@code remediate} did: restores every value exactly, removes the keys it created if
 * they are empty, and leaves alone, by name, what has changed since.
 */
@Mojo(name = "rollback", requiresProject = false, inheritByDefault = false)
public final class RollbackMojo extends TargetMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.rollback.skip", defaultValue = "false")
    private boolean skipRollback;

    /**
     * How far to go back: the journal to take back, and before it every newer one about the same target. By default only
     * the newest one in the journal folder.
     */
    @Parameter(property = "cloudsync.journal")
    private @Nullable File journal;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.rollback.skip", skipRollback);
    }

    @Override
    void run() throws CloudsyncException, MojoFailureException {
        ReportFolder reports = new ReportFolder(outputDirectory(), ReportFormat.all());
        Undone undone = new RollbackRun(caller(), reports)
                .on(parameters(), Optional.ofNullable(journal).map(file -> meant("cloudsync.journal", file)));
        if (!undone.isComplete()) {
            throw new MojoFailureException("The rollback is not complete; see above for what was left as it is.");
        }
    }
}
