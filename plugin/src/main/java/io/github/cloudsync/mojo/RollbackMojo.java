package io.github.cloudsync.mojo;

import io.github.cloudsync.engine.Hosts;
import io.github.cloudsync.engine.Loosening;
import io.github.cloudsync.engine.Recognition;
import io.github.cloudsync.engine.Rollback;
import io.github.cloudsync.journal.JournalFile;
import io.github.cloudsync.journal.JournalFolder;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.change.Retraction;
import io.github.cloudsync.model.change.Undone;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.ConsoleRollback;
import io.github.cloudsync.report.JunitReport;
import io.github.cloudsync.report.ReportFile;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        Optional<DesiredState> desired = desiredState();
        Target target = targetToChange("rollback", desired);
        try (Host host = open(target);
                JournalFolder folder = lock(target)) {
            HostDescription name = Hosts.describe(host);
            List<RemediationRecord> records =
                    chosen(new JournalChoice(folder, Recognition.of(target, host), invocation(), place(target, name)));
            requireElevation(host);
            Rollback rollback = new Rollback(Catalogue.all(), requested(desired));
            List<Retraction> plan = rollback.plan(records, host);
            ConsoleRollback console = new ConsoleRollback(name);
            print(console.before(plan, Loosening.of(plan)));
            forgetReports();
            Undone undone = apply(rollback, plan, host, folder);
            print(console.after(undone));
            if (!undone.isComplete()) {
                throw new MojoFailureException("The rollback is not complete; see above for what was left as it is.");
            }
        }
    }

    /** What an earlier check or remediation found is no longer so. That is no reason not to roll back. */
    private void forgetReports() {
        for (String name : List.of(ReportingMojo.JSON_NAME, JunitReport.FILE_NAME)) {
            try {
                ReportFile.remove(file(name));
            } catch (CloudsyncException failure) {
                getLog().warn(failure.problem() + " It says what was so before this rollback.");
            }
        }
    }

    /** The journals lie where the named one does. */
    private JournalFolder lock(Target target) throws CloudsyncException {
        return journal == null
                ? lockJournals(target)
                : lockJournals(
                        target,
                        Optional.ofNullable(journal.getAbsoluteFile().toPath().getParent()));
    }

    private List<RemediationRecord> chosen(JournalChoice choice) throws CloudsyncException {
        return journal == null
                ? choice.newest()
                : choice.backTo(journal.getAbsoluteFile().toPath());
    }

    private static Undone apply(Rollback rollback, List<Retraction> plan, Host host, JournalFolder folder)
            throws CloudsyncException {
        List<JournalFile> journals = new ArrayList<>();
        try {
            for (Retraction retraction : plan) {
                journals.add(folder.reopen(retraction.record()));
            }
            Undone undone = rollback.apply(plan, host, journals);
            for (int i = 0; i < plan.size(); i++) {
                if (undone.problems().isEmpty() && undone.retractions().get(i).isComplete()) {
                    journals.get(i).rolledBack(host.hives());
                }
            }
            return undone;
        } finally {
            for (JournalFile each : journals) {
                each.close();
            }
        }
    }

    /** The rollback needs none, but where there is one it says which target is meant and which values it asked for. */
    private Optional<DesiredState> desiredState() throws CloudsyncException {
        return Files.exists(desiredStateFile()) ? Optional.of(readDesiredState()) : Optional.empty();
    }

    private static Set<RegistryValue> requested(Optional<DesiredState> desired) {
        return desired.stream()
                .flatMap(state -> state.demands().values().stream())
                .flatMap(demand -> demand.value(FurtherValues.OPTION).stream())
                .map(RequestedValue::value)
                .collect(Collectors.toSet());
    }
}
