package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.source.image.SampleImage;
import io.github.cloudsync.source.memory.MemoryHost;
import io.github.cloudsync.source.snapshot.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals on recordings, as a user runs them. */
class SnapshotTargetTest {
    private static final String PROTOCOL =
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\";

    @TempDir
    private Path folder;

    private Path snapshots;
    private Path desiredState;

    @BeforeEach
    void writeTheDesiredState() throws Exception {
        snapshots = Files.createDirectory(folder.resolve("snapshots"));
        desiredState = folder.resolve("cloudsync.yaml");
        desire("baseline: 2021-03\ntarget: snapshot\n");
    }

    /** Waives everything but TLS 1.2 for outgoing connections, so that a test decides what a host comes to. */
    private void desire(String head) throws Exception {
        StringBuilder yaml = new StringBuilder(head + "waivers:\n");
        for (var prerequisite : Catalogue.all()) {
            if (!prerequisite.id().equals("tls12-client-enabled")) {
                yaml.append("  - {prerequisite: " + prerequisite.id()
                        + ", reason: not tested here, expires: 2099-01-01}\n");
            }
        }
        Files.writeString(desiredState, yaml);
    }

    private Goal goal(AbstractMojo mojo, Path snapshot) {
        Goal goal = new Goal(mojo)
                .with("desiredState", desiredState.toString())
                .with("snapshot", snapshot.toString())
                .with("outputDirectory", folder.resolve("out").toFile());
        return mojo instanceof CheckMojo ? goal.with("reports", List.of("json", "junit")) : goal;
    }

    private static MemoryHost host(String name, boolean tls) {
        RegistryKey client = RegistryKey.of(PROTOCOL + "Client");
        return new MemoryHost()
                .with(
                        RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName")
                                .value("ComputerName"),
                        RegistryData.text(name))
                .with(client.value("Enabled"), RegistryData.dword(tls ? 1 : 0))
                .with(client.value("DisabledByDefault"), RegistryData.dword(0));
    }

    private Path record(String name, boolean tls, Duration age) {
        return Recorded.write(
                Recorded.of(host(name, tls), Instant.now().minus(age)),
                snapshots.resolve(name.toLowerCase(Locale.ROOT) + ".json"));
    }

    /** The same host, not running. */
    private Path recordAsImage(String name) throws Exception {
        Path image = folder.resolve("images").resolve(name);
        Path content = Files.writeString(folder.resolve(name + ".reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
                "Current"=dword:00000001

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ComputerName\\ComputerName]
                "ComputerName"="%s"

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client]
                "Enabled"=dword:00000001
                "DisabledByDefault"=dword:00000000
                """.formatted(name));
        new SampleImage(image).take(List.of(content));
        Path file = snapshots.resolve(name.toLowerCase(Locale.ROOT) + ".json");
        goal(new SnapshotMojo(), file)
                .with("desiredState", folder.resolve("none.yaml").toString())
                .with("image", image.toFile())
                .run();
        return file;
    }

    @Test
    void checkSaysWhatItSaysOnTheHostAndHowOldTheRecordingIs() throws Exception {
        Goal check = goal(new CheckMojo(), record("PROV01", true, Duration.ofDays(3)));

        assertThat(check.run().log())
                .startsWith(
                        "[INFO] cloudsync 2021-03 baseline on PROV01 (Windows of unknown edition), snapshot recorded ")
                .contains(" UTC, 3 days ago\n", "PROV01 meets the 2021-03 baseline, apart from ");
        assertThat(folder.resolve("out/report.json")).content().contains("\"recorded\": \"");
    }

    @Test
    void whatIsARecordingOfAnImageAndOfNoRunningServerIsSaid() throws Exception {
        Path image = recordAsImage("PROV01");
        assertThat(goal(new CheckMojo(), image).run().log())
                .contains(
                        "[WARNING] The snapshot is one of an image that was not running: what only a running server has,"
                                + " such as its memory, its domain and its restarts, does not apply to it. Record the server"
                                + " itself, if that is meant.\n");
        record("PROV02", true, Duration.ZERO);
        assertThat(goal(new CheckMojo(), snapshots).run().log())
                .contains("[INFO] 2 met, 0 not met, 0 unknown; 42 waived prerequisites in all\n")
                .contains(
                        "[WARNING] PROV01: The snapshot is one of an image that was not running: what only a running server has,"
                                + " such as its memory, its domain and its restarts, does not apply to it. Record the server"
                                + " itself, if that is meant.\n");
        recordAsImage("PROV03");
        assertThat(goal(new CheckMojo(), snapshots).run().log())
                .contains(
                        "[WARNING] PROV01 and 1 more: The snapshot is one of an image that was not running: what only a"
                                + " running server has, such as its memory, its domain and its restarts, does not apply to it."
                                + " Record the server itself, if that is meant.\n");
    }

    @Test
    void checkFailsWhereTheHostDidNotMeetIt() {
        Path snapshot = record("PROV01", false, Duration.ZERO);
        Goal check = goal(new CheckMojo(), snapshot);

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(check::run)
                .withMessageStartingWith("Not met: tls12-client-enabled. See above or ");
        assertThat(check.log())
                .contains("Enabled  expected 1, is 0\n")
                .contains(
                        "[ERROR] A snapshot is only read: run 'mvn cloudsync:remediate' on PROV01 itself to apply what"
                                + " is fixable.");
    }

    @Test
    void planShowsWhatRemediationOnTheHostWouldChange() throws Exception {
        Goal plan = goal(new PlanMojo(), record("PROV01", false, Duration.ZERO));

        assertThat(plan.run().log()).contains("Enabled");
        assertThat(folder.resolve("out/plan.json")).exists();
    }

    @Test
    void aSnapshotThatIsTooOldSaysNothing() throws Exception {
        desire("baseline: 2021-03\ntarget: snapshot\nsnapshot: {maximumAge: P2D}\n");
        Goal check = goal(new CheckMojo(), record("PROV01", true, Duration.ofDays(5)));

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(check::run)
                .withMessageStartingWith("Could not be found out: tls12-client-enabled. See above or ");
        assertThat(check.log())
                .contains(", 5 days before this check, which is more than the 2 days that the desired state accepts;"
                        + " record it anew on PROV01\n");
    }

    @Test
    void theDesiredStateMayNameTheSnapshot() throws Exception {
        Path snapshot = record("PROV01", true, Duration.ZERO);
        desire("baseline: 2021-03\ntarget: snapshot\nsnapshot: {path: '" + snapshot + "'}\n");

        assertThat(new Goal(new CheckMojo())
                        .with("desiredState", desiredState.toString())
                        .with("outputDirectory", folder.resolve("out").toFile())
                        .run()
                        .log())
                .contains("PROV01 meets the 2021-03 baseline");
    }

    @Test
    void aSnapshotMustBeNamed() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new Goal(new CheckMojo())
                        .with("desiredState", desiredState.toString())
                        .with("outputDirectory", folder.resolve("out").toFile())
                        .run())
                .withMessage("The target is 'snapshot', and nothing says which.\n"
                        + "Name the file or folder with \"-Dcloudsync.snapshot=FILE\", or in " + desiredState
                        + " with 'snapshot: {path: FILE}'.");
    }

    @Test
    void nothingThatWritesTouchesASnapshot() throws Exception {
        Path snapshot = record("PROV01", false, Duration.ZERO);
        byte[] before = Files.readAllBytes(snapshot);

        for (AbstractMojo mojo : new AbstractMojo[] {new RemediateMojo(), new RollbackMojo(), new SnapshotMojo()}) {
            assertThatExceptionOfType(MojoExecutionException.class)
                    .as(mojo.getClass().getSimpleName())
                    .isThrownBy(() -> new Goal(mojo)
                            .with("desiredState", desiredState.toString())
                            .with("snapshot", snapshot.toString())
                            .run())
                    .withMessage(
                            "The target 'snapshot' is a recording, which is only read. Nothing was changed.\n"
                                    + "Run this goal on the host itself, with the target 'local'; 'check' and 'plan' work here.");
        }
        assertThat(Files.readAllBytes(snapshot)).isEqualTo(before);
    }

    @Test
    void aFolderIsAFleet() throws Exception {
        record("PROV01", true, Duration.ofDays(1));
        record("PROV02", false, Duration.ofDays(2));
        record("PROV03", true, Duration.ofDays(3));
        Files.writeString(snapshots.resolve("broken.json"), "{\"format\": \"cloudsync-snapshot\"");
        Files.writeString(snapshots.resolve("README.txt"), "not a snapshot");
        Goal check = goal(new CheckMojo(), snapshots);

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(check::run)
                .withMessage("Not met on 1 of 4. See above or " + folder.resolve("out/fleet.json") + ".");
        assertThat(check.log()).isEqualTo("""
                        [INFO] cloudsync 2021-03 baseline on 4 snapshots in %1$s
                        [INFO] 2 met, 1 not met, 1 unknown (1 refused); 69 waived prerequisites in all
                        [ERROR] PROV02       not met  prov02.json  not met: tls12-client-enabled
                        [ERROR] broken.json  unknown               The snapshot %1$s/broken.json is refused: it ends in the middle, at line 1, column 32.
                        [INFO] PROV01       met      prov01.json
                        [INFO] PROV03       met      prov03.json
                        [WARNING] By prerequisite:
                        [WARNING]     tls12-client-enabled  1 not met  0 unknown  TLS 1.2 is enabled for outgoing connections
                        [WARNING] README.txt is passed over, since its name does not end in .json; unpack or rename it if it is a snapshot, or move it away.
                        [WARNING] PROV01 and 2 more: The waiver for windows-server-2022-or-later has no effect, baseline 2021-03 does not demand it; remove it.
                        [WARNING] PROV01 and 2 more: The waiver for windows-server-2025-update has no effect, baseline 2021-03 does not demand it; remove it.
                        [WARNING] PROV01 and 2 more: The waiver for memory-4-gib is unnecessary, the prerequisite is met; remove it.
                        [WARNING] PROV01 and 2 more: The waiver for credential-manager-not-disabled has no effect, baseline 2021-03 does not demand it; remove it.
                        [WARNING] PROV01 and 2 more: The waiver for ntlm-not-enabled has no effect, baseline 2021-03 does not demand it; remove it.
                        [WARNING] PROV01 and 2 more: The waiver for fips-not-enforced has no effect, baseline 2021-03 does not demand it; remove it.
                        [WARNING] PROV01 and 2 more: The waiver for powershell-execution-policy is unnecessary, the prerequisite is met; remove it.
                        [WARNING] PROV01 and 2 more: The waiver for external-directory-object-id-in-schema has no effect, baseline 2021-03 does not demand it; remove it.
                        [WARNING] PROV01 and 2 more: The waiver for scope-ous-few-enough has no effect, baseline 2021-03 does not demand it; remove it.
                        [INFO] Not verified: 16 sentences of Microsoft's page (no prerequisite decides them).
                        [ERROR] Run 'mvn cloudsync:check "-Dcloudsync.snapshot=%1$s/prov02.json" "-Dcloudsync.target=snapshot"' to see the evidence of the worst one; put things right on the host itself, then record it anew.""".formatted(snapshots));
        JsonObject fleet = JsonParser.parseString(Files.readString(folder.resolve("out/fleet.json")))
                .getAsJsonObject();
        JsonArray hosts = fleet.getAsJsonArray("hosts");
        assertThat(hosts).hasSize(4);
        assertThat(hosts.get(0).getAsJsonObject().get("problem").getAsString()).contains("ends in the middle");
        assertThat(hosts.get(2).getAsJsonObject().getAsJsonArray("notMet").toString())
                .isEqualTo("[\"tls12-client-enabled\"]");
        assertThat(fleet.getAsJsonObject("totals").toString())
                .isEqualTo(
                        "{\"hosts\":4,\"met\":2,\"notMet\":1,\"unknown\":1,\"refused\":1,\"missing\":0,\"waived\":69}");
        assertThat(folder.resolve("out/report.json")).doesNotExist();
    }

    @Test
    void oneBadFileMakesAFleetThatMeetsEverythingUnknown() throws Exception {
        record("PROV01", true, Duration.ZERO);
        Files.writeString(snapshots.resolve("report.json"), "{\"schemaVersion\": 1}");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new CheckMojo(), snapshots)::run)
                .withMessage(
                        "Could not be found out on 1 of 2. See above or " + folder.resolve("out/fleet.json") + ".");
    }

    @Test
    void aFleetThatMeetsEverythingPasses() throws Exception {
        record("PROV01", true, Duration.ZERO);

        assertThat(goal(new CheckMojo(), snapshots).run().log())
                .endsWith(
                        "[INFO] All of them meet what the 2021-03 baseline requires, apart from what is waived; 16 sentences"
                                + " of Microsoft's page are not verified.");
    }

    @Test
    void aFolderWithoutSnapshotsIsAnErrorAndNotAFleetThatMeetsEverything() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new CheckMojo(), snapshots)::run)
                .withMessage("There is no snapshot (*.json) in the folder " + snapshots + ".\n"
                        + "Record some with the goal 'snapshot' on the hosts, or name another folder with"
                        + " \"-Dcloudsync.snapshot=FOLDER\".");
    }

    @Test
    void planWantsOneSnapshot() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new PlanMojo(), snapshots)::run)
                .withMessageStartingWith(
                        "The snapshot " + snapshots + " is refused: it is a folder, and one file is needed here.");
    }

    @Test
    void aSnapshotCountsForAWeekUnlessTheDesiredStateSaysOtherwise() throws Exception {
        assertThat(goal(
                                new CheckMojo(),
                                record("PROV01", true, Duration.ofDays(7).minusMinutes(5)))
                        .run()
                        .log())
                .contains("PROV01 meets the 2021-03 baseline, apart from ");
        Goal check = goal(new CheckMojo(), record("PROV02", true, Duration.ofDays(8)));

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(check::run)
                .withMessageStartingWith("Could not be found out: tls12-client-enabled. See above or ");
        assertThat(check.log())
                .contains(", 8 days before this check, which is more than the 7 days that the desired state accepts;");
    }

    @Test
    void aSnapshotOfTheFutureSaysNothing() {
        Goal check = goal(new CheckMojo(), record("PROV01", true, Duration.ofDays(-3650)));

        assertThatExceptionOfType(MojoExecutionException.class).isThrownBy(check::run);
        assertThat(check.log())
                .contains("the snapshot is from the future: the clock of PROV01 said ")
                .contains("; put right the one that is wrong, and record it anew where that was the host's\n");
    }

    @Test
    void aHeadThatNamesAnotherHostThanTheFactsIsNotBelieved() throws Exception {
        Path snapshot = record("PROV01", true, Duration.ZERO);
        Files.writeString(snapshot, Files.readString(snapshot).replace("\"host\": \"PROV01\"", "\"host\": \"PROV02\""));

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new CheckMojo(), snapshot)::run)
                .withMessage("The snapshot " + snapshot
                        + " is refused: its head names PROV02, its facts are of PROV01.\n"
                        + "Record it anew with the goal 'snapshot' on the host that is meant.");
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new CheckMojo(), snapshots)::run)
                .withMessageStartingWith("Could not be found out on 1 of 1. ");
    }

    @Test
    void aHostThatIsThereTwiceIsUnknownWhicheverOfTheTwoIsGood() throws Exception {
        Path first = record("PROV01", true, Duration.ofDays(1));
        Files.copy(first, snapshots.resolve("prov01-again.json"));
        Goal check = goal(new CheckMojo(), snapshots);

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(check::run)
                .withMessageStartingWith("Could not be found out on 2 of 2. ");
        assertThat(check.log())
                .contains(
                        "prov01.json is about the same host as prov01-again.json, both have the name PROV01; leave only"
                                + " the newest in the folder\n")
                .contains(
                        "prov01-again.json is about the same host as prov01.json, both have the name PROV01; leave only"
                                + " the newest in the folder\n");
    }

    @Test
    void aHostThatWasRenamedIsStillTheSame() throws Exception {
        RegistryKey cryptography = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Cryptography");
        for (String name : List.of("PROV01", "PROV02")) {
            MemoryHost host = host(name, true).with(cryptography.value("MachineGuid"), RegistryData.text("a-b"));
            Recorded.write(Recorded.of(host, Instant.now()), snapshots.resolve(name + ".json"));
        }
        Goal check = goal(new CheckMojo(), snapshots);

        assertThatExceptionOfType(MojoExecutionException.class).isThrownBy(check::run);
        assertThat(check.log())
                .contains("PROV01.json is about the same host as PROV02.json, both have the MachineGuid A-B;");
    }

    @Test
    void whatIsPassedOverHasItsLine() throws Exception {
        record("PROV01", true, Duration.ZERO);
        Files.createDirectory(snapshots.resolve("archive"));
        Files.writeString(snapshots.resolve("prov02.json.gz"), "");

        assertThat(goal(new CheckMojo(), snapshots).run().log())
                .contains("[WARNING] archive is a folder, whose files are not looked at; move its snapshots up, or the"
                        + " folder away.\n")
                .contains(
                        "[WARNING] prov02.json.gz is passed over, since its name does not end in .json; unpack or rename"
                                + " it if it is a snapshot, or move it away.\n");
        assertThat(folder.resolve("out/fleet.json")).content().contains("\"prov02.json.gz is passed over,");
    }

    @Test
    void aHostThatIsExpectedAndMissingIsUnknownAndAnUnexpectedOneIsSaid() throws Exception {
        desire("baseline: 2021-03\ntarget: snapshot\nfleet: {hosts: [prov01, PROV04]}\n");
        record("PROV01", true, Duration.ZERO);
        record("PROV09", true, Duration.ZERO);
        Goal check = goal(new CheckMojo(), snapshots);

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(check::run)
                .withMessageStartingWith("Could not be found out on 1 of 3. ");
        assertThat(check.log())
                .contains(
                        "[INFO] cloudsync 2021-03 baseline on 2 snapshots in ",
                        "2 met, 0 not met, 1 unknown (1 missing); 46 waived prerequisites in all\n")
                .contains(
                        "[ERROR] PROV04  unknown               there is no snapshot of it in the folder; record one with the"
                                + " goal 'snapshot' on it\n")
                .contains("[WARNING] prov09.json is about PROV09, which 'fleet: {hosts: [...]}' in " + desiredState
                        + " does not name; add it there, or move the file away.\n");
        assertThat(JsonParser.parseString(Files.readString(folder.resolve("out/fleet.json")))
                        .getAsJsonObject()
                        .getAsJsonArray("hosts")
                        .get(2)
                        .toString())
                .isEqualTo("{\"file\":\"\",\"name\":\"PROV04\",\"outcome\":\"unknown\",\"problem\":\"there is no"
                        + " snapshot of it in the folder; record one with the goal 'snapshot' on it\"}");
    }
}
