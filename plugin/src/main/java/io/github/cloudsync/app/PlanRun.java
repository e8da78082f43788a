package io.github.cloudsync.app;

import io.github.cloudsync.engine.CreatedKeys;
import io.github.cloudsync.engine.Planner;
import io.github.cloudsync.engine.ServerRequirement;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.ConsolePlan;
import io.github.cloudsync.report.JsonPlan;
import io.github.cloudsync.report.Printable;
import io.github.cloudsync.report.ReportFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what a remediation would change, and changes nothing.
 *
 * @param passwords for the directories that the desired state declares
 * @param file what the plan is written to; there is none unless a run has come to its end, since somebody may apply it
 */
public record PlanRun(Caller caller, Passwords passwords, Path file) {
    /** Plans for the target that is meant, shows the plan, and writes it. */
    public Plan on(Parameters parameters) throws CloudsyncException {
        forget();
        ReportFile.requireWritable(file);
        DesiredState desired = parameters.desiredState().read();
        ChosenTarget chosen = parameters.chosen(Optional.of(desired));
        return new PlanRun(caller.after(chosen), passwords, file)
                .of(desired, parameters.at(chosen.target(), Optional.of(desired)));
    }

    /** Removes the plan of an earlier run, as where this one is not made. */
    public void forget() throws CloudsyncException {
        ReportFile.remove(file);
    }

    private Plan of(DesiredState desired, OpenableTarget target) throws CloudsyncException {
        try (View view = target.view(caller.audience());
                Directories directories = Directories.beside(view, desired.directories(), passwords)) {
            Report report = new Inspection(caller, desired, directories).of(view, target.kind());
            Plan plan = new Planner(Catalogue.all()).plan(report);
            List<RegistryKey> created = CreatedKeys.of(plan, view.host());
            report.notices().forEach(notice -> caller.audience().warn(Printable.sentence(notice)));
            caller.audience().say(new ConsolePlan(caller.invocation(), file.toString()).lines(report, plan, created));
            Optional<String> refusal = plan.isEmpty() ? Optional.empty() : refusal(view, desired);
            refusal.ifPresent(caller.audience()::warn);
            Report told = refusal.map(report::noting).orElse(report);
            ReportFile.write(file, JsonPlan.text(told, plan, created));
            return plan;
        }
    }

    /** Why this plan is not going to be applied, if it is not. */
    private Optional<String> refusal(View view, DesiredState desired) {
        return new ServerRequirement(Catalogue.all())
                .objection(view.host(), desired)
                .map(objection -> Printable.sentence(objection) + ". "
                        + caller.invocation().quoted("remediate") + " refuses to apply this plan without "
                        + RemediationRun.INSIST + ".");
    }
}
