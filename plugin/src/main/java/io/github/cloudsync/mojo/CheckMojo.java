package io.github.cloudsync.mojo;

import io.github.cloudsync.host.snapshot.SnapshotFile;
import io.github.cloudsync.host.snapshot.SnapshotFolder;
import io.github.cloudsync.model.CloudsyncException;
import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.FleetEntry;
import io.github.cloudsync.model.Report;
import io.github.cloudsync.model.Target;
import io.github.cloudsync.report.FleetTotals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        beginReports();
        DesiredState desired = readDesiredState();
        Target target = target(Optional.of(desired));
        if (target == Target.SNAPSHOT && Files.isDirectory(snapshot(desired))) {
            checkFleet(snapshot(desired), desired);
            return;
        }
        Report report;
        try (Directories directories = directories(desired);
                View view = view(target, desired)) {
            report = check(view, directories, desired, target);
        }
        publish(report);
        decide(report);
    }

    private void checkFleet(Path folder, DesiredState desired)
            throws CloudsyncException, MojoExecutionException, MojoFailureException {
        List<Path> snapshots = SnapshotFolder.files(folder);
        FleetTotals totals = new FleetTotals();
        try (Directories directories = directories(desired)) {
            publishFleet(desired, folder, totals, json -> {
                for (Path snapshot : snapshots) {
                    FleetEntry entry = entry(snapshot, directories, desired);
                    totals.add(entry);
                    json.add(entry);
                }
            });
        }
        decideFleet(totals);
    }

    private FleetEntry entry(Path snapshot, Directories directories, DesiredState desired) {
        String name = String.valueOf(snapshot.getFileName());
        try (View view = View.of(SnapshotFile.read(snapshot))) {
            return new FleetEntry.Checked(name, check(view, directories, desired, Target.SNAPSHOT));
        } catch (CloudsyncException refused) {
            return new FleetEntry.Refused(name, refused.problem());
        }
    }
}
