package io.github.cloudsync.app;

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
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.ConsoleRollback;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes back what a journal says a remediation did. In this order: the target is opened, its journals are locked, and
 * those that are about it are chosen; what is going to happen is shown; the reports, which it overtakes, are removed; then
 * it is done, and noted in the journals.
 *
 * @param reports those of earlier runs, which say what is no longer so
 */
public record RollbackRun(Caller caller, ReportFolder reports) {
    /**
     * Takes back on the target that is meant.
     *
     * @param journal how far to go back: this one, and before it every newer one about the same target, which lie in the
     *     same folder; empty for the newest one
     * @return what was done and what was left as it is, which does not have to be everything
     * @throws CloudsyncException if it must not be done, or could not; the message says whether it was begun
     */
    public Undone on(Parameters parameters, Optional<Path> journal) throws CloudsyncException {
        Optional<DesiredState> desired = parameters.desiredState().readIfThere();
        Parameters here = journal.map(Path::toAbsolutePath)
                .map(Path::getParent)
                .map(parameters::withJournals)
                .orElse(parameters);
        return of(desired, here.toChange("rollback", desired), journal);
    }

    /**
     * The same of a target that somebody else has chosen.
     *
     * @param desired says which further values a remediation may have been asked to set
     */
    public Undone of(Optional<DesiredState> desired, OpenableTarget target, Optional<Path> journal)
            throws CloudsyncException {
        try (Host host = target.host(caller.audience());
                JournalFolder folder = lock(target)) {
            HostDescription description = Hosts.describe(host);
            JournalChoice choice = new JournalChoice(
                    folder, Recognition.of(target.kind(), host), caller.invocation(), target.name(description));
            List<RemediationRecord> records = journal.isEmpty()
                    ? choice.newest()
                    : choice.backTo(journal.get().toAbsolutePath());
            new ElevationRequirement(host).demand();
            Rollback rollback = new Rollback(Catalogue.all(), requested(desired));
            List<Retraction> plan = rollback.plan(records, host);
            ConsoleRollback console = new ConsoleRollback(description);
            caller.audience().say(console.before(plan, Loosening.of(plan)));
            reports.forgetOvertaken(caller.audience());
            Undone undone = apply(rollback, plan, host, folder);
            caller.audience().say(console.after(undone));
            return undone;
        }
    }

    private JournalFolder lock(OpenableTarget target) throws CloudsyncException {
        caller.audience().changing();
        return target.journals().lock();
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

    private static Set<RegistryValue> requested(Optional<DesiredState> desired) {
        Set<RegistryValue> values = new HashSet<>();
        if (desired.isPresent()) {
            for (Demand demand : desired.get().demands().values()) {
                for (RequestedValue requested : demand.value(FurtherValues.OPTION)) {
                    values.add(requested.value());
                }
            }
        }
        return values;
    }
}
