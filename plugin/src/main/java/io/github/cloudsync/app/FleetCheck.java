package io.github.cloudsync.app;

import io.github.cloudsync.engine.Namesakes;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.FleetEntry;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.FleetTotals;
import io.github.cloudsync.report.JsonFleet;
import io.github.cloudsync.source.snapshot.Snapshot;
import io.github.cloudsync.source.snapshot.SnapshotFile;
import io.github.cloudsync.source.snapshot.SnapshotFolder;
import io.github.cloudsync.source.snapshot.SnapshotHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks every host of a fleet by the snapshot that was recorded of it. What it holds does not grow with the fleet's facts. */
record FleetCheck(Caller caller, Reports reports, DesiredState desired) {
    Ending of(Path folder, Passwords passwords) throws CloudsyncException {
        SnapshotFolder snapshots = SnapshotFolder.of(folder);
        FleetTotals totals = new FleetTotals();
        FirstLook first = FirstLook.at(snapshots);
        snapshots.passedOver().forEach(totals::notice);
        try (Directories directories =
                Directories.open(first.needsDirectories() ? desired.directories() : List.of(), passwords)) {
            Inspection inspection = new Inspection(caller, desired, directories);
            // One session asks a directory, and it is for one thread.
            SideBySide workers =
                    first.needsDirectories() && !desired.directories().isEmpty()
                            ? new SideBySide(1)
                            : SideBySide.onEveryProcessor();
            Reports.Fleet hosts = json -> {
                workers.each(snapshots.snapshots(), snapshot -> judged(snapshot, first, inspection), judged -> {
                    judged.told().tell(caller.audience());
                    publish(judged.entry(), totals, json);
                });
                for (String host : desired.snapshot().hosts()) {
                    if (!first.namesakes().knows(host)) {
                        publish(new FleetEntry.Missing(host), totals, json);
                    }
                }
            };
            reports.publish(desired, folder, totals, hosts, caller);
        }
        return Ending.of(totals, reports.seeAboveOfFleet());
    }

    private void publish(FleetEntry entry, FleetTotals totals, JsonFleet json) throws IOException {
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

    /**
     * What must be known of all of them before one is judged; what is wrong with one is said when it is its turn.
     *
     * @param heads what each said of itself, by the name of its file
     */
    private record FirstLook(Namesakes namesakes, Map<String, SnapshotHead> heads) {
        static FirstLook at(SnapshotFolder snapshots) {
            Namesakes namesakes = new Namesakes();
            Map<String, SnapshotHead> heads = new HashMap<>();
            for (Path snapshot : snapshots.snapshots()) {
                try {
                    SnapshotHead head = SnapshotFile.head(snapshot);
                    namesakes.add(fileName(snapshot), head.host(), head.machineGuid());
                    heads.put(fileName(snapshot), head);
                } catch (CloudsyncException refused) {
                    // It has its own line when it is its turn.
                }
            }
            return new FirstLook(namesakes, heads);
        }

        /** Whether any shows no directories, so that they are asked themselves. */
        boolean needsDirectories() {
            return heads.values().stream().anyMatch(head -> !head.hasDirectories());
        }

        /** Whether a file still says of itself what it said then. */
        boolean holds(String file, View now) {
            return now.recording().map(Snapshot::head).equals(Optional.ofNullable(heads.get(file)));
        }
    }

    /**
     * What came out for one of them.
     *
     * @param told what is to be said when it is its turn
     */
    private record Judged(FleetEntry entry, KeptForLater told) {}

    private static Judged judged(Path snapshot, FirstLook first, Inspection inspection) {
        KeptForLater told = new KeptForLater();
        return new Judged(entry(snapshot, first, inspection.heardBy(told)), told);
    }

    private static FleetEntry entry(Path snapshot, FirstLook first, Inspection inspection) {
        String name = fileName(snapshot);
        Optional<String> problem = first.namesakes().problem(name);
        if (problem.isPresent()) {
            return new FleetEntry.Refused(name, problem.get());
        }
        try (View view = View.ofSnapshot(snapshot)) {
            if (!first.holds(name, view)) {
                return new FleetEntry.Refused(
                        name, name + " was written to while the fleet was checked; run this again when all are there");
            }
            return new FleetEntry.Checked(name, inspection.of(view, Target.SNAPSHOT));
        } catch (CloudsyncException refused) {
            return new FleetEntry.Refused(name, refused.problem());
        }
    }

    private static String fileName(Path snapshot) {
        return String.valueOf(snapshot.getFileName());
    }
}
