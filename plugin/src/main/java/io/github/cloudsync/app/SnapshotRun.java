package io.github.cloudsync.app;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.engine.Inquiry;
import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.report.ReportFile;
import io.github.cloudsync.source.snapshot.RecordedDirectory;
import io.github.cloudsync.source.snapshot.Recorder;
import io.github.cloudsync.source.snapshot.Snapshot;
import io.github.cloudsync.source.snapshot.SnapshotText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Records what any check may ask of a target, and of the directories that are declared, so that it can be checked
 * anywhere. Reads only.
 *
 * @param passwords for the directories
 * @param place the file to write, or a folder in which the file is named after the host
 * @param isFolder whether it is a folder, be it one that is still to be made
 */
public record SnapshotRun(Caller caller, Passwords passwords, Path place, boolean isFolder) {
    /** Records to this file, or into this folder if it is there already. */
    public static SnapshotRun to(Caller caller, Passwords passwords, Path place) {
        return new SnapshotRun(caller, passwords, place, Files.isDirectory(place));
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
        List<DirectoryDeclaration> declared = own.filter(
                        state -> state.coverage().areas().contains(Area.DIRECTORY))
                .map(DesiredState::directories)
                .orElse(List.of());
        try (Directories directories = Directories.open(declared, passwords)) {
            return of(parameters.itself(chosen.target(), own), states, directories);
        }
    }

    private Path of(OpenableTarget target, List<DesiredState> states, Directories directories)
            throws CloudsyncException {
        try (View view = target.view(caller.audience())) {
            view.replayed().forEach(caller.audience()::warn);
            Recorder recorder = new Recorder(view.host());
            Map<DirectoryFacts, Recorder> recorders = new LinkedHashMap<>();
            for (DirectoryFacts directory : directories.facts()) {
                Recorder own = new Recorder(directory);
                recorders.put(DirectoryFacts.of(directory.declared(), own), own);
            }
            HostDescription host =
                    new Inquiry(Catalogue.all(), states).ask(HostFacts.of(recorder), List.copyOf(recorders.keySet()));
            List<RecordedDirectory> recorded = new ArrayList<>();
            recorders.forEach((directory, own) -> recorded.add(RecordedDirectory.of(directory.declared(), own)));
            Snapshot snapshot =
                    Snapshot.of(caller.toolVersion(), Instant.now(), target.kind(), host, recorder, recorded);
            Path file = isFolder ? place.resolve(nameOf(host)) : place;
            caller.audience().changing();
            ReportFile.write(file, SnapshotText.of(snapshot));
            caller.audience().info("Recorded " + counted(snapshot) + " to " + file + ".");
            caller.audience().info("Check it anywhere with " + checkOf(file).quoted("check") + ".");
            return file;
        }
    }

    /** As a sentence goes on, such as "120 facts of PROV01 (Windows Server 2022, build 20348) and 31 of lab.example". */
    private static String counted(Snapshot snapshot) {
        StringBuilder words = new StringBuilder();
        words.append(snapshot.answers().size()).append(" facts of ").append(snapshot.host());
        int last = snapshot.directories().size() - 1;
        for (int i = 0; i <= last; i++) {
            RecordedDirectory directory = snapshot.directories().get(i);
            words.append(i == last ? " and " : ", ");
            words.append(directory.answers().size()).append(" of ").append(directory.address());
        }
        return words.toString();
    }

    private Invocation checkOf(Path file) {
        return caller.invocation().ofSnapshot(file.toString());
    }

    /** A computer's name has no other characters, but what is in the registry is not always a computer's name. */
    private static String nameOf(HostDescription host) {
        return host.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "_") + ".json";
    }
}
