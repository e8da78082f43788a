package io.github.cloudsync.mojo;

import io.github.cloudsync.app.PlanRun;
import io.github.cloudsync.model.registry.CloudsyncException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows what {@code remediate} would change and what it would leave to a person. Changes nothing.
 *
 * <p>Writes {@code plan.json} to the output directory. Succeeds whatever the plan holds.
 */
@Mojo(name = "plan", threadSafe = true, requiresProject = false, inheritByDefault = false)
public final class PlanMojo extends TargetMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.plan.skip", defaultValue = "false")
    private boolean skipPlan;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.plan.skip", skipPlan);
    }

    /** Somebody may apply the plan of an earlier run. */
    @Override
    void skipped(String reason) throws CloudsyncException {
        plan().forget();
    }

    @Override
    void brokeOff(String reason) {
        try {
            plan().forget();
        } catch (CloudsyncException failure) {
            if (!reason.startsWith(failure.problem())) {
                getLog().warn(failure.problem());
            }
        }
    }

    @Override
    void run() throws CloudsyncException {
        plan().on(parameters());
    }

    private PlanRun plan() {
        return new PlanRun(caller(), passwords(), file("plan.json"));
    }
}
