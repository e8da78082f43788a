package io.github.cloudsync.app;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.engine.Inquiry;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.report.ReportFile;
import io.github.cloudsync.source.snapshot.Recorder;
import io.github.cloudsync.source.snapshot.Snapshot;
import io.github.cloudsync.source.snapshot.SnapshotText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Records what any check may ask of a target, so that it can be checked anywhere. Reads only.
 *
 * @param place the file to write, or a folder in which the file is named after the host
 * @param isFolder whether it is a folder, be it one that is still to be made
 */
public record SnapshotRun(Caller caller, Path place, boolean isFolder) {
    /** Records to this file, or into this folder if it is there already. */
    public static SnapshotRun to(Caller caller, Path place) {
        return new SnapshotRun(caller, place, Files.isDirectory(place));
    }

    /**
     * Records the target that is meant.
     *
     * @param parameters of which the snapshot counts for nothing
     * @return the file that was written
     */
    public Path on(Parameters parameters) throws CloudsyncException {
        List<DesiredState> states = new ArrayList<>(new DesiredStateReader(Catalogue.all()).everyBaseline());
        Optional<DesiredState> own = parameters.desiredState().readIfThere();
        own.ifPresent(states::add);
        ChosenTarget chosen = parameters.chosenToRecord(own);
        ReportFile.requireWritable(isFolder ? place.resolve("snapshot.json") : place);
        return of(parameters.itself(chosen.target(), own), states);
    }

    private Path of(OpenableTarget target, List<DesiredState> states) throws CloudsyncException {
        try (View view = target.view(caller.audience())) {
            Recorder recorder = new Recorder(view.host());
            HostDescription host = new Inquiry(Catalogue.all(), states).ask(HostFacts.of(recorder));
            Snapshot snapshot =
                    Snapshot.of(caller.toolVersion(), Instant.now(), target.kind(), host, recorder, List.of());
            Path file = isFolder ? place.resolve(nameOf(host)) : place;
            caller.audience().changing();
            ReportFile.write(file, SnapshotText.of(snapshot));
            caller.audience().info("Recorded " + snapshot.answers().size() + " facts of " + host + " to " + file + ".");
            caller.audience().info("Check it anywhere with " + checkOf(file).quoted("check") + ".");
            return file;
        }
    }

    private Invocation checkOf(Path file) {
        return new Invocation(
                caller.invocation().plugin(),
                caller.invocation().pom(),
                Map.of("cloudsync.target", "snapshot", "cloudsync.snapshot", file.toString()));
    }

    /** A computer's name has no other characters, but what is in the registry is not always a computer's name. */
    private static String nameOf(HostDescription host) {
        return host.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_") + ".json";
    }
}
