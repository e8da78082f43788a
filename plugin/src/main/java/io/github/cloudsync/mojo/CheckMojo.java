package io.github.cloudsync.mojo;

import io.github.cloudsync.engine.Namesakes;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.FleetEntry;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.FleetTotals;
import io.github.cloudsync.report.JsonFleet;
import io.github.cloudsync.source.snapshot.SnapshotFolder;
import java.io.IOException;
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
        SnapshotFolder snapshots = SnapshotFolder.of(folder);
        FleetTotals totals = new FleetTotals();
        Namesakes namesakes = namesakes(snapshots);
        snapshots.passedOver().forEach(totals::notice);
        RecordedImages images = new RecordedImages();
        try (Directories directories = directories(desired)) {
            publishFleet(desired, folder, totals, json -> {
                for (Path snapshot : snapshots.snapshots()) {
                    publish(entry(snapshot, namesakes, directories, desired, images), desired, totals, json);
                }
                for (String host : desired.snapshot().hosts()) {
                    if (!namesakes.knows(host)) {
                        publish(new FleetEntry.Missing(host), desired, totals, json);
                    }
                }
                images.notice().ifPresent(totals::notice);
            });
        }
        decideFleet(totals);
    }

    private static void publish(FleetEntry entry, DesiredState desired, FleetTotals totals, JsonFleet json)
            throws IOException {
        totals.add(entry);
        json.add(entry);
        List<String> expected = desired.snapshot().hosts();
        if (entry instanceof FleetEntry.Checked checked && !expected.isEmpty()) {
            String name = checked.report().host().name();
            if (expected.stream().noneMatch(name::equalsIgnoreCase)) {
                totals.notice(checked.file() + " is about " + name + ", which 'fleet: {hosts: [...]}' in "
                        + desired.source() + " does not name; add it there, or move the file away.");
            }
        }
    }

    /** Reads all of them before one is judged; what is wrong with one is said when it is its turn. */
    private static Namesakes namesakes(SnapshotFolder snapshots) {
        Namesakes namesakes = new Namesakes();
        for (Path snapshot : snapshots.snapshots()) {
            try (View view = View.ofSnapshot(snapshot)) {
                namesakes.add(fileName(snapshot), view.host());
            } catch (CloudsyncException refused) {
                // It has its own line when it is its turn.
            }
        }
        return namesakes;
    }

    private FleetEntry entry(
            Path snapshot, Namesakes namesakes, Directories directories, DesiredState desired, RecordedImages images) {
        String name = fileName(snapshot);
        Optional<String> problem = namesakes.problem(name);
        if (problem.isPresent()) {
            return new FleetEntry.Refused(name, problem.get());
        }
        try (View view = View.ofSnapshot(snapshot)) {
            if (view.ofImage()) {
                images.add(name);
            }
            return new FleetEntry.Checked(name, check(view, directories, desired, Target.SNAPSHOT));
        } catch (CloudsyncException refused) {
            return new FleetEntry.Refused(name, refused.problem());
        }
    }

    private static String fileName(Path snapshot) {
        return String.valueOf(snapshot.getFileName());
    }
}
