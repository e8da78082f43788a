package io.github.cloudsync.mojo;

import io.github.cloudsync.app.RemediationRun;
import io.github.cloudsync.model.registry.CloudsyncException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Applies the safe fixes, verifies again, and fails the build on what remains.
 *
 * <p>Every change is in a journal on disk before it is made, and {@code rollback} takes it back. Running it again
 * changes nothing. On the local machine it needs an administrator. It restarts nothing, and succeeds where a restart of
 * the server is all that is missing.
 */
@Mojo(name = "remediate", requiresProject = false, inheritByDefault = false)
public final class RemediateMojo extends ReportingMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.remediate.skip", defaultValue = "false")
    private boolean skipRemediate;

    /**
     * Remediates a Windows that is not known to be a server the agent may run on, too. Without it nothing is written
     * where {@code windows-server-2016-or-later} is not met or unknown, on every target and whatever the desired state
     * waives: settings of a server on a client are most often a wrong image or a console on the wrong machine. Only for
     * who knows better, as with an image whose edition is changed later.
     */
    @Parameter(property = "cloudsync.remediateAnyWindows", defaultValue = "false")
    private boolean remediateAnyWindows;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.remediate.skip", skipRemediate);
    }

    @Override
    String goal() {
        return "remediate";
    }

    @Override
    void run() throws CloudsyncException, MojoExecutionException, MojoFailureException {
        decide(new RemediationRun(caller(), passwords(), reports(), remediateAnyWindows).on(parameters()));
    }
}
