package io.github.cloudsync.source.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cloudsync.app.Caller;
import io.github.cloudsync.app.CheckRun;
import io.github.cloudsync.app.DesiredStateFile;
import io.github.cloudsync.app.Parameters;
import io.github.cloudsync.app.Passwords;
import io.github.cloudsync.app.ReportFolder;
import io.github.cloudsync.app.Reports;
import io.github.cloudsync.app.SnapshotRun;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.report.ReportFormat;
import io.github.cloudsync.source.image.SampleImage;
import io.github.cloudsync.source.ldap.lab.SambaLab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory is recorded beside its domain controller, and then the controller is not there any more. */
class RecordedDirectoryTest {
    private static final Passwords IDA = id -> Optional.of(CheckedDomain.IDA);
    private static final Passwords NEVER = id -> {
        throw new AssertionError("a recording needs no password");
    };

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Parameters image;

    @BeforeEach
    void makeAnImage() throws Exception {
        SampleImage sample = new SampleImage(folder.resolve("image"));
        Path registry = Files.writeString(folder.resolve("server.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
                "Current"=dword:00000001
                "Default"=dword:00000001

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ComputerName\\ComputerName]
                "ComputerName"="PROV01"

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]
                "CurrentBuildNumber"="20348"
                "InstallationType"="Server"
                """);
        sample.take(List.of(registry));
        image = Parameters.of(new DesiredStateFile(folder, "cloudsync.yaml")).onImage(folder.resolve("image"));
    }

    @Test
    void saysTheSameWithoutTheController() throws Exception {
        Map<String, JsonElement> live;
        Path snapshot = folder.resolve("prov01.json");
        try (SambaLab lab = SambaLab.start()) {
            declare(lab, "scope: {groups: [Sync Scope], ous: [\"OU=People,DC=lab,DC=example\"]}");
            live = check(image, IDA);
            SnapshotRun.to(caller(), IDA, snapshot).on(image);
        }
        assertThat(said).anyMatch(line -> line.matches("Recorded \\d+ facts of PROV01 \\(.*\\) and \\d+ of .*"));
        assertThat(live.values())
                .filteredOn(verdict -> verdict.toString().contains("\"met\""))
                .hasSizeGreaterThan(8);

        assertThat(check(recorded(snapshot), NEVER)).isEqualTo(live);

        Files.writeString(
                folder.resolve("cloudsync.yaml"),
                Files.readString(folder.resolve("cloudsync.yaml")).replace("OU=People", "OU=Other"));
        assertThat(check(recorded(snapshot), NEVER).values())
                .allSatisfy(verdict -> assertThat(verdict.toString())
                        .contains(
                                "with this sign-in, base and scope; record it anew, with this desired state at hand"));
    }

    @Test
    void aPasswordThatCannotBeHadEndsTheRunBeforeAnythingIsRecorded() throws IOException {
        Files.writeString(folder.resolve("cloudsync.yaml"), """
                baseline: 2026-07
                directory:
                  - server: dc1.lab.example
                    signIn: {serverId: dc}
                """);
        Path snapshot = folder.resolve("prov01.json");
        assertThatExceptionOfType(CloudsyncException.class)
                .isThrownBy(() -> SnapshotRun.to(
                                caller(),
                                id -> {
                                    throw new CloudsyncException("The password is encrypted.", "Give the key.");
                                },
                                snapshot)
                        .on(image));
        assertThat(snapshot).doesNotExist();
    }

    private static Parameters recorded(Path snapshot) {
        return Parameters.of(new DesiredStateFile(snapshot.resolveSibling(""), "cloudsync.yaml"))
                .onSnapshot(snapshot);
    }

    private void declare(SambaLab lab, String... more) throws IOException {
        Files.writeString(folder.resolve("cloudsync.yaml"), """
                baseline: 2026-07
                directory:
                  - server: %s
                    trustStore: %s
                    signIn: {serverId: dc}
                    agentAccount: LAB\\provAgentgMSA$
                    agentHost: PROV01
                    %s
                """.formatted(
                        lab.address(), lab.certificateAuthority(), String.join("\n    ", more)));
    }

    /** What the report says of each prerequisite of the directory. */
    private Map<String, JsonElement> check(Parameters parameters, Passwords passwords) throws Exception {
        Path reports = folder.resolve("reports");
        new CheckRun(
                        caller(),
                        passwords,
                        new Reports("test", "check", new ReportFolder(reports, Set.of(ReportFormat.JSON))))
                .on(parameters);
        JsonObject report = JsonParser.parseString(Files.readString(reports.resolve("report.json")))
                .getAsJsonObject();
        Map<String, JsonElement> verdicts = new LinkedHashMap<>();
        for (JsonElement each : report.getAsJsonArray("prerequisites")) {
            String id = each.getAsJsonObject().get("id").getAsString();
            if (DirectoryIds.ALL.contains(id)) {
                verdicts.put(id, each);
            }
        }
        return verdicts;
    }

    private Caller caller() {
        return new Caller("test", Invocation.PLAIN, line -> said.add(line.text()));
    }
}
