package io.github.cloudsync.mojo;

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
import io.github.cloudsync.model.fact.Target;
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
    static final String INSIST = Invocation.quotedProperty("cloudsync.remediateAnyWindows", "true");

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
        beginReports();
        DesiredState desired = readDesiredState();
        Target target = targetToChange("remediate", Optional.of(desired));
        Report report;
        try (Directories directories = directories(desired);
                Host host = open(target)) {
            report = check(host, directories, desired, target);
            if (plan(report).isEmpty()) {
                print(new ConsoleRemediation(invocation()).lines(report, Map.of(), List.of(), ""));
            } else {
                requireServer(host, desired);
                requireElevation(host);
                report = remediate(host, directories, desired, target);
            }
        }
        publish(report);
        decide(report.barringRestart());
        if (report.outcome() != Outcome.MET) {
            getLog().warn("Restart the server: nothing else that is required is missing, and "
                    + invocation().quoted("check") + " fails until it has happened.");
        }
    }

    /** Says before the first write, and before a journal is begun, that this is not what is to be remediated. */
    private void requireServer(Host host, DesiredState desired) throws CloudsyncException {
        Optional<String> objection =
                new ServerRequirement(Catalogue.all()).objection(host, desired).map(Printable::sentence);
        if (objection.isEmpty()) {
            return;
        }
        if (!remediateAnyWindows) {
            throw new CloudsyncException(
                    objection.get() + ". Nothing was changed.",
                    "Name the right target. If this one is meant all the same, say so with " + INSIST + ".");
        }
        getLog().warn(objection.get() + ". It is remediated all the same, as cloudsync.remediateAnyWindows says.");
    }

    /** Plans again under the lock, since another remediation may just have done the work. */
    private Report remediate(Host host, Directories directories, DesiredState desired, Target target)
            throws CloudsyncException {
        try (JournalFolder folder = lockJournals(target)) {
            Report before = check(host, directories, desired, target);
            Plan plan = plan(before);
            if (!plan.isEmpty()) {
                apply(plan, before, host, folder);
            }
            return check(host, directories, desired, target);
        }
    }

    private void apply(Plan plan, Report before, Host host, JournalFolder folder) throws CloudsyncException {
        List<RegistryKey> created = CreatedKeys.of(plan, host);
        String place = place(before.target(), before.host());
        Recognition here = Recognition.of(before.target(), host);
        try (JournalFile journal = folder.begin(here.identity(), here::knows, place, toolVersion(), before.at())) {
            folder.passedOver().forEach(getLog()::warn);
            Map<Step, Result> results = new Remediator().apply(plan, host, journal);
            print(new ConsoleRemediation(invocation())
                    .lines(before, results, created, journal.file().toString()));
        }
    }

    private static Plan plan(Report report) throws CloudsyncException {
        return new Planner(Catalogue.all()).plan(report);
    }
}
