package io.github.cloudsync.mojo;

import io.github.cloudsync.app.CheckRun;
import io.github.cloudsync.model.registry.CloudsyncException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Verifies every prerequisite and fails the build if a required one is not met or could not be found out.
 *
 * <p>Reads only. Writes {@code report.json} and {@code TEST-cloudsync.xml} to the output directory. With the target
 * {@code snapshot} it runs anywhere; of a folder of snapshots it shows one line each and writes {@code fleet.json}.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        requiresProject = false,
        inheritByDefault = false)
public final class CheckMojo extends ReportingMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.check.skip", defaultValue = "false")
    private boolean skipCheck;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.check.skip", skipCheck);
    }

    @Override
    String goal() {
        return "check";
    }

    @Override
    void run() throws CloudsyncException, MojoExecutionException, MojoFailureException {
        decide(new CheckRun(caller(), passwords(), reports()).on(parameters()));
    }
}
