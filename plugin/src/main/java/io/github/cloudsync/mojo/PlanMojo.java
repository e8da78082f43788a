package io.github.cloudsync.mojo;

import io.github.cloudsync.engine.CreatedKeys;
import io.github.cloudsync.engine.Planner;
import io.github.cloudsync.engine.ServerRequirement;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.ConsolePlan;
import io.github.cloudsync.report.JsonPlan;
import io.github.cloudsync.report.Printable;
import io.github.cloudsync.report.ReportFile;
import java.util.List;
import java.util.Optional;
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
        ReportFile.remove(file("plan.json"));
    }

    @Override
    void brokeOff(String reason) {
        try {
            ReportFile.remove(file("plan.json"));
        } catch (CloudsyncException failure) {
            if (!reason.startsWith(failure.problem())) {
                getLog().warn(failure.problem());
            }
        }
    }

    @Override
    void run() throws CloudsyncException {
        ReportFile.remove(file("plan.json"));
        ReportFile.requireWritable(file("plan.json"));
        DesiredState desired = readDesiredState();
        Target target = target(Optional.of(desired));
        try (Directories directories = directories(desired);
                View view = view(target, desired)) {
            Report report = check(view, directories, desired, target);
            Plan plan = new Planner(Catalogue.all()).plan(report);
            List<RegistryKey> created = CreatedKeys.of(plan, view.host());
            print(new ConsolePlan(invocation(), file("plan.json").toString()).lines(report, plan, created));
            if (!plan.isEmpty()) {
                new ServerRequirement(Catalogue.all())
                        .objection(view.host(), desired)
                        .ifPresent(objection -> getLog().warn(Printable.sentence(objection) + ". "
                                + invocation().quoted("remediate") + " refuses to apply this plan without "
                                + RemediateMojo.INSIST + "."));
            }
            ReportFile.write(file("plan.json"), JsonPlan.text(report, plan, created));
        }
    }
}
