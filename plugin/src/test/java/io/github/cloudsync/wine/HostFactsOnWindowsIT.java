package io.github.cloudsync.wine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.journal.Journals;
import io.github.cloudsync.source.windows.AdministratorsFolderTest;
import io.github.cloudsync.source.windows.WindowsFactsTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server itself says, asked by the goals and by the host, in a Windows JVM under Wine. */
class HostFactsOnWindowsIT {
    private static final String PLUGIN = "io.github.cloudsync:cloudsync-maven-plugin:0.1.0-SNAPSHOT:";
    private static final String VAULT_SERVICE = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\VaultSvc";

    @Test
    void theLiveHostAnswersInAWorkgroupAndInADomain() {
        try (WineServer server = WineServer.inWorkgroup()) {
            Run run = server.junit(WindowsFactsTest.class);
            assertThat(run.exitCode()).as(run.text()).isZero();
        }
        try (WineServer server = WineServer.inDomain("corp.example")) {
            Run run = server.with("CLOUDSYNC_DOMAIN", "CORP").junit(WindowsFactsTest.class);
            assertThat(run.exitCode()).as(run.text()).isZero();
        }
    }

    @Test
    void journalsLieWhereOnlyAdministratorsCanPutThem() throws IOException {
        try (WineServer server = WineServer.inDomain("corp.example")) {
            Run run = server.junit(AdministratorsFolderTest.class);
            assertThat(run.exitCode()).as(run.text()).isZero();

            Path folder = Files.createDirectories(server.driveC().resolve("provisioning"));
            Files.writeString(folder.resolve("cloudsync.yaml"), "baseline: 2026-07\ntarget: local\nverify: [server]\n");
            Path planted = Files.createDirectories(server.driveC().resolve("ProgramData/cloudsync"));
            Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rwxrwxrwx"));
            String atFirst = server.exportRegistry();
            for (String goal : List.of("remediate", "rollback")) {
                Run refused = server.mvn(folder, PLUGIN + goal);
                assertThat(refused.exitCode()).isEqualTo(1);
                assertThat(refused.text())
                        .contains("The folder C:\\ProgramData\\cloudsync cannot be trusted with journals: ")
                        .contains("Everyone can change it. Nothing was changed.");
            }
            assertThat(server.exportRegistry()).isEqualTo(atFirst);

            Files.delete(planted);
            Path named = Files.createDirectories(server.driveC().resolve("journals"));
            Files.setPosixFilePermissions(named, PosixFilePermissions.fromString("rwxrwxrwx"));
            String inNamed = "-Dcloudsync.journalDirectory=C:\\journals";
            Run refused = server.mvn(folder, PLUGIN + "remediate", inNamed);
            assertThat(refused.text())
                    .contains("The folder C:\\journals cannot be trusted with journals: ")
                    .contains("Everyone can change it. Nothing was changed.");
            assertThat(server.exportRegistry()).isEqualTo(atFirst);

            Files.delete(named);
            server.mvn(folder, PLUGIN + "remediate", inNamed);
            assertThat(Journals.in(named)).hasSize(1);
            assertThat(named.resolve("cloudsync.key")).doesNotExist();
            assertThat(planted.resolve("journal/cloudsync.key"))
                    .as("where only administrators can read it")
                    .hasSize(32);
            Run rollback = server.mvn(folder, PLUGIN + "rollback", inNamed);
            assertThat(rollback.text()).contains("Every setting is as it was before the remediation.");
            assertThat(server.exportRegistry()).isEqualTo(atFirst);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(planted)))
                    .as("of Wine's making; the last three are everyone's")
                    .endsWith("---");
        }
    }

    @Test
    void aDisabledServiceIsEnabledThroughTheServiceManagerAndDisabledAgainByRollback() throws IOException {
        try (WineServer server = WineServer.inDomain("corp.example")) {
            Path folder = Files.createDirectories(server.driveC().resolve("provisioning"));
            Files.writeString(folder.resolve("cloudsync.yaml"), "baseline: 2026-07\ntarget: local\nverify: [server]\n");
            server.importRegistry("[" + VAULT_SERVICE + "]\r\n\"Start\"=dword:00000004\r\n");
            server.reboot();
            assertThat(startType(server)).isEqualTo("4");
            String disabled = server.exportRegistry(VAULT_SERVICE);
            assertThat(disabled).contains("\"Start\"=dword:00000004");

            Run check = server.mvn(folder, PLUGIN + "check");
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.text())
                    .containsPattern("credential-manager-not-disabled .* fixable")
                    .contains("Start  expected 2 (automatic) or 3 (on demand), is 4");

            Run remediate = server.mvn(folder, PLUGIN + "remediate");
            assertThat(remediate.exitCode()).as(remediate.text()).isZero();
            assertThat(remediate.text())
                    .contains("Restart the server: nothing else that is required is missing, and 'mvn ")
                    .contains("check' fails until it has happened.");
            assertThat(server.exportRegistry(VAULT_SERVICE)).contains("\"Start\"=dword:00000003");
            assertThat(startType(server)).as("in force at once").isEqualTo("3");
            Run owed = server.mvn(folder, PLUGIN + "check");
            assertThat(owed.exitCode()).isEqualTo(1);
            assertThat(owed.text())
                    .contains("HKLM\\SOFTWARE\\cloudsync-maven-plugin\\RestartOwed")
                    .contains("expected absent, as it is after a restart, is there: this program has written");

            server.reboot();
            Run restarted = server.mvn(folder, PLUGIN + "check");
            assertThat(restarted.exitCode()).as(restarted.text()).isZero();

            assertThat(server.mvn(folder, PLUGIN + "rollback").exitCode()).isZero();
            // Not the whole key: the service manager of Wine writes a service's other values anew in its own words.
            assertThat(server.exportRegistry(VAULT_SERVICE)).contains("\"Start\"=dword:00000004");
            assertThat(startType(server)).isEqualTo("4");
        }
    }

    /** As the service control manager has it, whatever the registry says. */
    private static String startType(WineServer server) {
        return server.java(StartType.class, "VaultSvc").requireSuccess().text();
    }

    @Test
    void everyFactOfAnUnfitServerIsReported() throws IOException {
        try (WineServer server = WineServer.inWorkgroup()) {
            server.importRegistry("[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]\r\n"
                    + "\"CurrentBuildNumber\"=\"9600\"\r\n\"InstallationType\"=\"Server Core\"\r\n"
                    + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Server\\ServerLevels]\r\n"
                    + "\"Server-Gui-Shell\"=-\r\n"
                    + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full]\r\n"
                    + "\"Release\"=dword:00060632\r\n");
            Path folder = Files.createDirectories(server.driveC().resolve("provisioning"));
            Files.writeString(folder.resolve("cloudsync.yaml"), "baseline: 2021-03\nverify: [server]\n");

            Run check = server.mvn(folder, PLUGIN + "check");
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.text())
                    .contains(
                            "expected 14393 or greater (Windows Server 2016), is 9600 (older than Windows Server 2016)")
                    .contains("InstallationType", "expected Server, is Server Core")
                    .contains("expected 461308 or greater (4.7.1), is 394802 (4.6.2)")
                    .contains("expected joined to a domain, is in the workgroup ")
                    .contains("expected one that is still valid, is absent")
                    .doesNotContain("memory-4-gib", "restart-after-tls");
        }
    }
}
