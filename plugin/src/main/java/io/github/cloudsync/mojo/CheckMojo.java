package io.github.cloudsync.mojo;

import io.github.cloudsync.model.CloudsyncException;
import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Report;
import io.github.cloudsync.model.Target;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Verifies every prerequisite and fails the build if a required one is not met or could not be found out.
 *
 * <p>Reads only. Writes {@code report.json} and {@code TEST-cloudsync.xml} to the output directory.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends ReportingMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.check.skip", defaultValue = "false")
    private boolean skipCheck;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.check.skip", skipCheck);
    }

    @Override
    void run() throws CloudsyncException, MojoExecutionException, MojoFailureException {
        forgetEarlierReports();
        DesiredState desired = readDesiredState();
        Target target = target(desired.target());
        Report report;
        try (View view = view(target)) {
            report = check(view.host(), desired, target);
        }
        publish(report);
        decide(report);
    }
}
