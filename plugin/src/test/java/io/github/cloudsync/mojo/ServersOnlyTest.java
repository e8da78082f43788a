package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is written to a Windows that is not known to be a server, before or after anything else is found out. */
class ServersOnlyTest {
    private static final String CLIENT =
            "[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ProductOptions]\n" + "\"ProductType\"=\"WinNT\"\n";
    private static final String SERVER = CLIENT.replace("WinNT", "ServerNT");

    @TempDir
    private Path folder;

    private Path image;

    @BeforeEach
    void desire() throws Exception {
        image = folder.resolve("image");
        // Nothing but the server's own settings, and the verdict on the server itself accepted as it is.
        Files.writeString(folder.resolve("cloudsync.yaml"), """
                baseline: 2021-03
                target: image
                verify: [server]
                waivers:
                  - {prerequisite: windows-server-2016-or-later, reason: a test, expires: 2099-01-01}
                """);
    }

    private void image(String name, String productOptions, String build) throws Exception {
        Path reg = Files.writeString(folder.resolve("image.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
                "Current"=dword:00000001
                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ComputerName\\ComputerName]
                "ComputerName"="%s"
                %s
                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]
                "CurrentBuildNumber"="%s"
                "ProductName"="Windows 10 Pro"
                """.formatted(name, productOptions, build));
        goal(new SampleImageMojo()).with("regFiles", List.of(reg.toFile())).run();
    }

    private Goal goal(AbstractMojo mojo) {
        Goal goal = new Goal(mojo)
                .with("image", image.toFile())
                .with("outputDirectory", folder.resolve("out").toFile());
        if (mojo instanceof DesiredStateMojo) {
            goal.with("desiredState", folder.resolve("cloudsync.yaml").toString());
        }
        return mojo instanceof ReportingMojo ? goal.with("reports", List.of("json", "junit")) : goal;
    }

    private byte[] hive(String name) throws Exception {
        return Files.readAllBytes(image.resolve("Windows/System32/config").resolve(name));
    }

    private void isRefused(String message) throws Exception {
        byte[] system = hive("SYSTEM");
        byte[] software = hive("SOFTWARE");
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new RemediateMojo())::run)
                .satisfies(refusal -> assertThat(refusal.getMessage() + refusal.getLongMessage())
                        .contains(message));
        assertThat(hive("SYSTEM")).isEqualTo(system);
        assertThat(hive("SOFTWARE")).isEqualTo(software);
        assertThat(folder.resolve("image.cloudsync-journal")).doesNotExist();
    }

    @Test
    void aClientIsNotRemediatedThoughAWaiverAcceptsIt() throws Exception {
        image("PC01", CLIENT, "19045");
        isRefused("PC01 (Windows 10 Pro, build 19045) is not known to be a server that the agent may run on, since"
                + " windows-server-2016-or-later is not met: HKLM\\SYSTEM\\ControlSet001\\Control\\ProductOptions"
                + "  ProductType is WinNT, expected ServerNT or LanmanNT. Nothing was changed.".replace("  ", " "));
    }

    @Test
    void anOlderServerIsNotRemediatedEither() throws Exception {
        image("OLD01", SERVER, "9600");
        isRefused("since windows-server-2016-or-later is not met: HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"
                + " CurrentBuildNumber is 9600 (older than Windows Server 2016), expected 14393 or greater");
    }

    @Test
    void whatCannotBeToldToBeAServerIsNotRemediated() throws Exception {
        image("WHO01", "", "20348");
        isRefused("WHO01 (Windows 10 Pro, build 20348) is not known to be a server that the agent may run on, since"
                + " windows-server-2016-or-later is unknown: HKLM\\SYSTEM\\ControlSet001\\Control\\ProductOptions"
                + " ProductType could not be read: ");
    }

    @Test
    void itIsRefusedWhereOneControlSetOnlyIsThatOfAClient() throws Exception {
        image("MIX01", SERVER, "20348");
        Path more = Files.writeString(
                folder.resolve("more.reg"), """
                [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
                "LastKnownGood"=dword:00000002
                %s""".formatted(CLIENT.replace("ControlSet001", "ControlSet002")));
        goal(new SampleImageMojo()).with("regFiles", List.of(more.toFile())).run();
        isRefused("HKLM\\SYSTEM\\ControlSet002\\Control\\ProductOptions ProductType is WinNT, expected");
    }

    @Test
    void thePlanSaysSoAndTheUserMayInsist() throws Exception {
        image("PC01", CLIENT, "19045");
        assertThat(goal(new PlanMojo()).run().log())
                .contains("[WARNING] PC01 (Windows 10 Pro, build 19045) is not known to be a server that the agent may"
                        + " run on, since windows-server-2016-or-later is not met: ")
                .contains(". 'mvn cloudsync:remediate' refuses to apply this plan without"
                        + " \"-Dcloudsync.remediateAnyWindows=true\".");

        Goal remediate = goal(new RemediateMojo()).with("remediateAnyWindows", true);
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(remediate::run);
        assertThat(remediate.log())
                .contains("[WARNING] PC01 (Windows 10 Pro, build 19045) is not known to be a server")
                .contains(". It is remediated all the same, as cloudsync.remediateAnyWindows says.")
                .contains("6 applied, 0 stale, 0 failed");

        assertThat(goal(new RollbackMojo()).run().log())
                .as("what was done is taken back, whatever it was done to")
                .contains("Every setting is as it was before the remediation.");
    }

    @Test
    void aServerIsRemediatedAndNothingIsSaid() throws Exception {
        image("SRV01", SERVER, "20348");
        assertThat(goal(new PlanMojo()).run().log()).doesNotContain("is not known to be a server");
        Goal remediate = goal(new RemediateMojo());
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(remediate::run);
        assertThat(remediate.log()).contains("6 applied").doesNotContain("is not known to be a server");
    }

    @Test
    void aNameThatTheImageGivesItselfCannotWriteIntoTheLog() throws Exception {
        image("PC\u001B[2K\u202E01", CLIENT, "19045");
        isRefused("PC\\u001B[2K\\u202E01 (Windows 10 Pro");
    }
}
