package io.github.cloudsync.app;

import io.github.cloudsync.engine.CreatedKeys;
import io.github.cloudsync.engine.Planner;
import io.github.cloudsync.engine.Recognition;
import io.github.cloudsync.engine.Remediator;
import io.github.cloudsync.engine.ServerRequirement;
import io.github.cloudsync.journal.JournalFile;
import io.github.cloudsync.journal.JournalFolder;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.ConsoleRemediation;
import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.report.Printable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies the safe fixes and looks again. In this order: the target is opened and looked at; where something is to be
 * done, it must be a server and this process elevated; the journals are locked; it is looked at once more; the whole plan
 * is in a journal on disk; then the changes are made, one by one; then it is looked at for the report.
 *
 * @param passwords for the directories that the desired state declares
 * @param reports where it is written what was found at the end
 * @param anyWindows whether what is not known to be a server is remediated, too
 */
public record RemediationRun(Caller caller, Passwords passwords, Reports reports, boolean anyWindows) {
    static final String INSIST = Invocation.quotedProperty("cloudsync.remediateAnyWindows", "true");

    /**
     * Reads what is desired and remediates the target that is meant. The reports say how it has ended.
     *
     * @return how the target is now; where a restart is all that is missing, that is {@link Outcome#MET}
     * @throws CloudsyncException if something must not be done, or could not; the message says whether it was begun
     */
    public Ending on(Parameters parameters) throws CloudsyncException {
        return reports.of(
                () -> {
                    DesiredState desired = parameters.desiredState().read();
                    return remediated(desired, parameters.toChange("remediate", Optional.of(desired)));
                },
                caller.audience());
    }

    /** Remediates a target that somebody else has chosen, by what somebody else has read. */
    public Ending of(DesiredState desired, OpenableTarget target) throws CloudsyncException {
        return reports.of(() -> remediated(desired, target), caller.audience());
    }

    private Ending remediated(DesiredState desired, OpenableTarget target) throws CloudsyncException {
        Report report;
        try (Directories directories = Directories.open(desired.directories(), passwords);
                Host host = target.host(caller.audience())) {
            Inspection inspection = new Inspection(caller, desired, directories);
            report = inspection.of(host, target.kind());
            if (plan(report).isEmpty()) {
                caller.audience()
                        .say(new ConsoleRemediation(caller.invocation()).lines(report, Map.of(), List.of(), ""));
            } else {
                requireServer(host, desired);
                new ElevationRequirement(host).demand();
                report = remediate(host, target, inspection);
            }
        }
        reports.publish(report, caller);
        Ending ending = Ending.of(report.barringRestart(), reports.seeAbove());
        if (ending.outcome() == Outcome.MET && report.outcome() != Outcome.MET) {
            caller.audience()
                    .warn("Restart the server: nothing else that is required is missing, and "
                            + caller.invocation().quoted("check") + " fails until it has happened.");
        }
        return ending;
    }

    /** Says before the first write, and before a journal is begun, that this is not what is to be remediated. */
    private void requireServer(Host host, DesiredState desired) throws CloudsyncException {
        Optional<String> objection =
                new ServerRequirement(Catalogue.all()).objection(host, desired).map(Printable::sentence);
        if (objection.isEmpty()) {
            return;
        }
        if (!anyWindows) {
            throw new CloudsyncException(
                    objection.get() + ". Nothing was changed.",
                    "Name the right target. If this one is meant all the same, say so with " + INSIST + ".");
        }
        caller.audience()
                .warn(objection.get() + ". It is remediated all the same, as cloudsync.remediateAnyWindows says.");
    }

    /** Plans again under the lock, since another remediation may just have done the work. */
    private Report remediate(Host host, OpenableTarget target, Inspection inspection) throws CloudsyncException {
        caller.audience().changing();
        try (JournalFolder folder = target.journals().lock()) {
            Report before = inspection.of(host, target.kind());
            Plan plan = plan(before);
            if (!plan.isEmpty()) {
                apply(plan, before, host, folder, target.name(before.host()));
            }
            return inspection.of(host, target.kind());
        }
    }

    private void apply(Plan plan, Report before, Host host, JournalFolder folder, String name)
            throws CloudsyncException {
        List<RegistryKey> created = CreatedKeys.of(plan, host);
        Recognition here = Recognition.of(before.target(), host);
        try (JournalFile journal =
                folder.begin(here.identity(), here::knows, name, caller.toolVersion(), before.at())) {
            folder.passedOver().forEach(caller.audience()::warn);
            Map<Step, Result> results = new Remediator().apply(plan, host, journal);
            caller.audience()
                    .say(new ConsoleRemediation(caller.invocation())
                            .lines(before, results, created, journal.file().toString()));
        }
    }

    private static Plan plan(Report report) throws CloudsyncException {
        return new Planner(Catalogue.all()).plan(report);
    }
}
