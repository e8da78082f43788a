package io.github.cloudsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.report.ReportFormat;
import io.github.cloudsync.source.memory.MemoryHost;
import io.github.cloudsync.source.snapshot.Recorded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of snapshots that somebody still writes to. */
class FleetCheckTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatIsWrittenToMeanwhileIsUnknownAndNotASecondAnswerForAHost() throws Exception {
        Path snapshots = Files.createDirectory(folder.resolve("snapshots"));
        MemoryHost host = new MemoryHost()
                .with(
                        RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName")
                                .value("ComputerName"),
                        RegistryData.text("PROV01"));
        String whole = Files.readString(Recorded.write(Recorded.of(host, Instant.now()), snapshots.resolve("a.json")));
        Path late = Files.writeString(snapshots.resolve("b.json"), whole.substring(0, 100));
        Path desired = Files.writeString(
                folder.resolve("cloudsync.yaml"),
                "baseline: 2021-03\ndirectory: {server: localhost, signIn: {serverId: dc}}\n");
        // Asked for after the first look at the files and before they are judged.
        Passwords passwords = id -> {
            try {
                Files.writeString(late, whole);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return Optional.empty();
        };
        Caller caller = new Caller("1", Invocation.PLAIN, line -> {});
        Reports reports = new Reports("1", "check", new ReportFolder(folder.resolve("out"), ReportFormat.all()));

        Ending ending = new CheckRun(caller, passwords, reports)
                .on(Parameters.of(DesiredStateFile.of(desired.toString())).onSnapshot(snapshots));

        assertThat(ending.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(folder.resolve("out/fleet.json"))
                .content()
                .contains("\"b.json was written to while the fleet was checked; run this again when all are there\"");
    }
}
