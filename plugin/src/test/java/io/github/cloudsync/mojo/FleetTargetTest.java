package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.source.memory.MemoryHost;
import io.github.cloudsync.source.snapshot.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** A folder of recordings, as a user checks it. */
class FleetTargetTest extends RecordedHosts {
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
