package io.github.cloudsync.wine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.engine.Checker;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.Written;
import io.github.cloudsync.source.snapshot.Snapshot;
import io.github.cloudsync.source.snapshot.SnapshotFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A machine is recorded in its own JVM and checked in this one, which runs on something else. */
class SnapshotOfWindowsIT {
    private static final String PLUGIN = "io.github.cloudsync:cloudsync-maven-plugin:0.1.0-SNAPSHOT:";

    @Test
    void saysElsewhereWhatTheMachineSaidOfItself() throws Exception {
        try (WineServer server = WineServer.inDomain("corp.example")) {
            Path folder = Files.createDirectories(server.driveC().resolve("provisioning"));
            Path desiredState =
                    Files.writeString(folder.resolve("cloudsync.yaml"), "baseline: 2026-07\nverify: [server]\n");
            String atFirst = server.exportRegistry();

            Run recording = server.mvn(folder, PLUGIN + "snapshot");
            assertThat(recording.exitCode()).as(recording.text()).isZero();
            assertThat(recording.text())
                    .contains("[INFO] Recorded ", " facts of ", "[INFO] Check it anywhere with 'mvn ");
            assertThat(server.exportRegistry()).as("snapshot reads only").isEqualTo(atFirst);
            server.mvn(folder, PLUGIN + "check");

            Snapshot snapshot = SnapshotFile.read(only(folder.resolve("target/cloudsync/snapshots")));
            assertThat(prerequisites(Written.json(check(snapshot, desiredState))))
                    .isEqualTo(prerequisites(Files.readString(folder.resolve("target/cloudsync/report.json"))));
        }
    }

    private static Report check(Snapshot snapshot, Path desiredState) throws Exception {
        DesiredState desired = new DesiredStateReader(Catalogue.all()).read(desiredState, "cloudsync.yaml");
        return new Checker(Catalogue.all(), "0.1.0", InstantSource.system())
                .check(new Evidence(snapshot.facts()), desired, Target.SNAPSHOT);
    }

    /** The verdicts with all their evidence. */
    private static JsonElement prerequisites(String report) {
        return JsonParser.parseString(report).getAsJsonObject().get("prerequisites");
    }

    private static Path only(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
