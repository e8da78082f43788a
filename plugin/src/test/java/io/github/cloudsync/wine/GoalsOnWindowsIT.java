package io.github.cloudsync.wine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The goals as a user runs them: Maven in a Windows JVM, on a registry that Windows' own programs read and write. */
class GoalsOnWindowsIT {
    private static final String PLUGIN = "io.github.cloudsync:cloudsync-maven-plugin:0.1.0-SNAPSHOT:";
    private static final String SCHANNEL =
            "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols";
    private static final String CLIENT = SCHANNEL + "\\TLS 1.2\\Client";
    private static final String POLICY = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell";
    private static final String SHELL =
            "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell";

    private WineServer server;
    private Path folder;

    @BeforeEach
    void aFreshServer() throws IOException {
        server = WineServer.inDomain("corp.example");
        folder = Files.createDirectories(server.driveC().resolve("provisioning"));
        Files.writeString(folder.resolve("cloudsync.yaml"), """
                baseline: 2021-03
                target: local
                verify: [server]
                restart: tolerated
                waivers:
                  - prerequisite: gmsa-administrator
                    reason: the account is created by somebody else
                    expires: 2099-12-31
                """);
    }

    @AfterEach
    void removeServer() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theWholeStoryFromFailureToRollback() throws IOException {
        String atFirst = server.exportRegistry();

        Run check = goal("check");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(messages(check)).contains("""
                tls12-client-enabled         TLS 1.2 is enabled for outgoing connections                   fixable
                    HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client
                        Enabled            expected 1, is absent
                        DisabledByDefault  expected 0, is absent
                tls12-server-enabled         TLS 1.2 is enabled for incoming connections                   fixable
                    HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Server
                        Enabled            expected 1, is absent
                        DisabledByDefault  expected 0, is absent
                dotnet-strong-crypto         .NET Framework 4 uses strong cryptography                     fixable
                    HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319
                        SchUseStrongCrypto  expected 1, is absent
                """, """
                dotnet-strong-crypto-32-bit  .NET Framework 4 uses strong cryptography in 32-bit programs  recommended, fixable
                    HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319 (32-bit view)
                        SchUseStrongCrypto  expected 1, is absent
                """);
        assertThat(check.text())
                .contains("Not met: tls12-client-enabled, tls12-server-enabled, dotnet-strong-crypto. See above or ");
        assertThat(server.exportRegistry()).as("check reads only").isEqualTo(atFirst);

        Run plan = goal("plan");
        assertThat(plan.exitCode()).isZero();
        assertThat(plan.text()).contains("6 changes, ");
        assertThat(server.exportRegistry()).as("plan changes nothing").isEqualTo(atFirst);

        Run remediate = goal("remediate");
        assertThat(remediate.exitCode()).as(remediate.text()).isZero();
        assertThat(remediate.text())
                .contains("6 applied, 0 stale, 0 failed", "meets what the server part of baseline 2021-03 requires");
        String remediated = server.exportRegistry();
        assertThat(remediated)
                .contains("TLS 1.2\\Client]\r\n\"DisabledByDefault\"=dword:00000000\r\n\"Enabled\"=dword:00000001\r\n")
                .contains("TLS 1.2\\Server]\r\n\"DisabledByDefault\"=dword:00000000\r\n\"Enabled\"=dword:00000001\r\n")
                .contains(
                        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319]\r\n"
                                + "\"AspNetEnforceViewStateMac\"=dword:00000001\r\n"
                                + "\"SchUseStrongCrypto\"=dword:00000001\r\n",
                        "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\Microsoft\\.NETFramework\\v4.0.30319]\r\n"
                                + "\"AspNetEnforceViewStateMac\"=dword:00000001\r\n"
                                + "\"SchUseStrongCrypto\"=dword:00000001\r\n");

        assertThat(goal("check").exitCode()).isZero();

        Run again = goal("remediate");
        assertThat(again.exitCode()).isZero();
        assertThat(again.text()).contains("There was nothing to change, and nothing was changed.");
        assertThat(server.exportRegistry()).isEqualTo(remediated);
        assertThat(journals())
                .as("a remediation with nothing to do writes nothing")
                .hasSize(1);

        Run rollback = goal("rollback");
        assertThat(rollback.exitCode()).as(rollback.text()).isZero();
        assertThat(rollback.text()).contains("Every setting is as it was before the remediation.");
        assertThat(server.exportRegistry()).as("byte for byte").isEqualTo(atFirst);

        Run nothingLeft = goal("rollback");
        assertThat(nothingLeft.exitCode()).isEqualTo(1);
        assertThat(nothingLeft.text())
                .contains("has been rolled back already.", "There is no older one about this target");
    }

    @Test
    void whatIsRightInOtherWordsStaysAndWhatIsOfAnotherTypeComesBack() throws IOException {
        server.importRegistry("[" + CLIENT + "]\r\n\"Enabled\"=dword:ffffffff\r\n\"DisabledByDefault\"=\"0\"\r\n"
                + "\"Somebody's\"=dword:0000002a\r\n[" + SHELL + "]\r\n\"ExecutionPolicy\"=\"Unrestricted\"\r\n");
        String atFirst = server.exportRegistry();

        Run remediate = goal("remediate");
        assertThat(remediate.exitCode()).as(remediate.text()).isZero();
        assertThat(remediate.text())
                .contains("DisabledByDefault  \"0\" (REG_SZ) -> 0 (REG_DWORD)  applied")
                .contains("ExecutionPolicy  \"Unrestricted\" -> \"RemoteSigned\" (REG_SZ)  applied");
        assertThat(server.exportRegistry())
                .contains("\"DisabledByDefault\"=dword:00000000\r\n\"Enabled\"=dword:ffffffff\r\n"
                        + "\"Somebody's\"=dword:0000002a\r\n");
        assertThat(Files.readString(journals().get(0)))
                .contains("\"before\":{\"type\":\"REG_SZ\",\"bytes\":\"30000000\",\"reads\":\"\\\"0\\\"\"}")
                .doesNotContain("\"name\":\"Enabled\",\"before\":{");

        assertThat(goal("rollback").exitCode()).isZero();
        assertThat(server.exportRegistry()).isEqualTo(atFirst);
    }

    @Test
    void theHiveOfEachAccountIsPutRightAndBackByItsSid() throws IOException {
        String alice = "S-1-5-21-7-7-7-1001\\Software\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell";
        server.importRegistry("[HKEY_USERS\\" + alice + "]\r\n\"ExecutionPolicy\"=\"Bypass\"\r\n");
        String atFirst = server.exportRegistry("HKEY_USERS\\" + alice);

        Run check = goal("check");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(messages(check))
                .contains(
                        "    HKU\\S-1-5-21-7-7-7-1001\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell\n"
                                + "        ExecutionPolicy  expected Undefined or RemoteSigned, is Bypass (CurrentUser of"
                                + " S-1-5-21-7-7-7-1001)\n");
        assertThat(goal("remediate").exitCode()).isZero();
        assertThat(server.exportRegistry("HKEY_USERS\\" + alice)).contains("\"ExecutionPolicy\"=\"RemoteSigned\"");
        assertThat(Files.readString(journals().get(0)))
                .contains("\"key\":\"HKU\\\\S-1-5-21-7-7-7-1001\\\\SOFTWARE\\\\")
                .doesNotContain("HKCU");
        assertThat(goal("rollback").exitCode()).isZero();
        assertThat(server.exportRegistry("HKEY_USERS\\" + alice)).isEqualTo(atFirst);
    }

    @Test
    void aPolicyIsReportedWithItsPlaceAndNeverTouched() {
        server.importRegistry("[" + POLICY + "]\r\n\"EnableScripts\"=dword:00000001\r\n"
                + "\"ExecutionPolicy\"=\"Unrestricted\"\r\n");
        String policy = server.exportRegistry(POLICY);

        Run remediate = goal("remediate");
        assertThat(remediate.exitCode()).isEqualTo(1);
        assertThat(messages(remediate))
                .contains("HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell\n")
                .contains("expected Undefined or RemoteSigned, is Unrestricted (MachinePolicy)")
                .contains("governed by Group Policy")
                .contains("Not met: powershell-execution-policy.");
        assertThat(server.exportRegistry(POLICY)).isEqualTo(policy);
        assertThat(goal("rollback").exitCode()).isZero();
    }

    @Test
    void aKeyThatMayNotBeWrittenFailsByNameAndTheRestIsDone() throws IOException {
        server.importRegistry("[" + CLIENT + "]\r\n");
        String atFirst = server.exportRegistry();
        server.denyWriting(CLIENT);

        Run remediate = goal("remediate");
        assertThat(remediate.exitCode()).isEqualTo(1);
        assertThat(remediate.text())
                .contains("4 applied, 0 stale, 2 failed")
                .contains("failed: Cannot write " + CLIENT.replace("HKEY_LOCAL_MACHINE", "HKLM")
                        + " Enabled: access denied. Run Maven as an administrator; if it"
                        + " does, look at the key's permissions in regedit.")
                .contains("Not met: tls12-client-enabled.");
        assertThat(Files.readString(journals().get(0)))
                .contains("\"number\":1,\"result\":\"failed\"")
                .contains("\"number\":3,\"result\":\"made\"");

        assertThat(goal("rollback").exitCode()).isZero();
        assertThat(server.exportRegistry()).isEqualTo(atFirst);
    }

    @Test
    void killedAtAnyInstantItIsTakenBackExactlyAndFinishedByTheNextRun() throws Exception {
        String atFirst = server.exportRegistry();
        Random random = new Random(20261122);
        for (int round = 0; round < 4; round++) {
            Running remediate = server.startMvn(folder, PLUGIN + "remediate");
            remediate.awaitLine("cloudsync:0.1.0-SNAPSHOT:remediate");
            Thread.sleep(random.nextInt(1000));
            remediate.kill();
            remediate.await();
            if (round % 2 == 0 || nothingToTakeBack()) {
                Run again = goal("remediate");
                assertThat(again.exitCode()).as(again.text()).isZero();
            }
            Run rollback = goal("rollback");
            assertThat(rollback.exitCode()).as(rollback.text()).isZero();
            assertThat(server.exportRegistry()).as("round " + round).isEqualTo(atFirst);
        }
    }

    /** The kill may have come before the journal did, or between its file and the first line. */
    private boolean nothingToTakeBack() throws IOException {
        String newest = "";
        for (Path journal : journals()) {
            String text = Files.readString(journal);
            newest = text.contains("\n") ? text : newest;
        }
        return newest.isEmpty() || newest.contains("\"record\":\"rolled-back\"");
    }

    private Run goal(String name) {
        return server.mvn(folder, PLUGIN + name);
    }

    private List<Path> journals() throws IOException {
        Path place = server.driveC().resolve("ProgramData/cloudsync/journal");
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .sorted()
                    .toList();
        }
    }

    /** What the goal printed, without Maven's own marks. */
    private static String messages(Run run) {
        return run.text().replaceAll("(?m)^\\[(INFO|WARNING|ERROR)] ", "");
    }
}
