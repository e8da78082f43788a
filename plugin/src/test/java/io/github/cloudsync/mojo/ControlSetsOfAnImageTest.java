package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.regf.Judge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The goals on an image that may be started with more than one control set; what was written is read by libhivex. */
class ControlSetsOfAnImageTest {
    private static final String TLS = "Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client";

    @TempDir
    private Path folder;

    private Path image;

    @BeforeEach
    void desire() throws Exception {
        Judge.LIBHIVEX.require();
        image = folder.resolve("image");
        desire("tls12-client-enabled");
    }

    private void desire(String... ids) throws Exception {
        StringBuilder yaml = new StringBuilder("baseline: 2026-07\ntarget: image\nwaivers:\n");
        for (var prerequisite : Catalogue.all()) {
            if (!Set.of(ids).contains(prerequisite.id())) {
                yaml.append("  - {prerequisite: " + prerequisite.id()
                        + ", reason: not tested here, expires: 2099-01-01}\n");
            }
        }
        Files.writeString(folder.resolve("cloudsync.yaml"), yaml);
    }

    /** A server with two control sets; TLS 1.2 is on in the first of them, and the second is as given. */
    private void image(String select, String second) throws Exception {
        Path reg = Files.writeString(folder.resolve("image.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
                %s
                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]
                "CurrentBuildNumber"="20348"
                "ProductName"="Windows Server 2022 Standard"

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ProductOptions]
                "ProductType"="ServerNT"
                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ComputerName\\ComputerName]
                "ComputerName"="OLDNAME"
                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\%s]
                "Enabled"=dword:00000001
                "DisabledByDefault"=dword:00000000
                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Services\\VaultSvc]
                "Start"=dword:00000003

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Control\\ProductOptions]
                "ProductType"="ServerNT"
                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Control\\ComputerName\\ComputerName]
                "ComputerName"="IMAGE01"
                %s
                """.formatted(select, TLS, second));
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

    private String hive() throws Exception {
        return String.join("\n", Judge.LIBHIVEX.tree(image.resolve("Windows/System32/config/SYSTEM")));
    }

    private static String tls(String set, int enabled, int byDefault) {
        return "[\\" + set + "\\" + TLS + "]\nDisabledByDefault=4:0" + byDefault + "000000\nEnabled=4:0" + enabled
                + "000000";
    }

    private static final String OFF = "[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\" + TLS
            + "]\n\"Enabled\"=dword:00000000\n\"DisabledByDefault\"=dword:00000001\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Current\"=dword:1\n\"Default\"=dword:2\n",
                "\"Current\"=dword:2\n\"Default\"=dword:1\n",
                "\"Current\"=dword:1\n\"Default\"=dword:1\n\"LastKnownGood\"=dword:2\n"
            })
    void whatIsWrongInAnyOfThemIsFoundFixedThereAndTakenBackThere(String select) throws Exception {
        image(select, OFF);
        String before = hive();
        assertThat(before).contains(tls("ControlSet001", 1, 0), tls("ControlSet002", 0, 1));

        Goal check = goal(new CheckMojo());
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(check::run)
                .withMessageStartingWith("Not met: tls12-client-enabled.");
        assertThat(check.log())
                .contains("[ERROR]     HKLM\\SYSTEM\\ControlSet002\\" + TLS + "\n"
                        + "[ERROR]         Enabled            expected 1, is 0\n"
                        + "[ERROR]         DisabledByDefault  expected 0, is 1\n");
        assertThat(folder.resolve("out/report.json"))
                .content()
                .contains("HKLM\\\\SYSTEM\\\\ControlSet001\\\\" + TLS.replace("\\", "\\\\") + "  Enabled")
                .doesNotContain("CurrentControlSet");

        assertThat(goal(new PlanMojo()).run().log())
                .contains("[INFO]     HKLM\\SYSTEM\\ControlSet002\\" + TLS)
                .doesNotContain("CurrentControlSet", "ControlSet001\\" + TLS);

        assertThat(goal(new RemediateMojo()).run().log()).contains("2 applied, 0 stale, 0 failed");
        assertThat(hive()).isEqualTo(before.replace(tls("ControlSet002", 0, 1), tls("ControlSet002", 1, 0)));
        goal(new CheckMojo()).run();
        assertThat(goal(new RemediateMojo()).run().log()).contains("There was nothing to change");

        assertThat(goal(new RollbackMojo()).run().log())
                .contains("HKLM\\SYSTEM\\ControlSet002\\" + TLS, "Every setting is as it was before the remediation.");
        assertThat(hive()).isEqualTo(before);
    }

    @Test
    void oneThatLacksTheKeysIsGivenThem() throws Exception {
        image("\"Current\"=dword:1\n\"Default\"=dword:2\n", "");
        String before = hive();

        goal(new RemediateMojo()).run();
        assertThat(hive()).contains(tls("ControlSet001", 1, 0), tls("ControlSet002", 1, 0));
        goal(new RollbackMojo()).run();
        assertThat(hive()).isEqualTo(before);
    }

    @Test
    void aServiceIsLookedAtInEachOfThem() throws Exception {
        desire("credential-manager-not-disabled");
        image(
                "\"Current\"=dword:1\n\"Default\"=dword:2\n",
                "[HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet002\\Services\\VaultSvc]\n\"Start\"=dword:4\n");

        assertThat(goal(new RemediateMojo()).run().log())
                .contains("HKLM\\SYSTEM\\ControlSet002\\Services\\VaultSvc", "1 applied");
        assertThat(hive())
                .contains("[\\ControlSet001\\Services\\VaultSvc]\nStart=4:03000000")
                .contains("[\\ControlSet002\\Services\\VaultSvc]\nStart=4:03000000");
    }

    @Test
    void theImageIsCalledAsItWillBeAtItsNextStart() throws Exception {
        image("\"Current\"=dword:1\n\"Default\"=dword:2\n", OFF);

        assertThat(goal(new PlanMojo()).run().log()).contains("IMAGE01").doesNotContain("OLDNAME");
    }

    @Test
    void aSnapshotOfItSaysTheSame() throws Exception {
        image("\"Current\"=dword:1\n\"Default\"=dword:2\n", OFF);
        Path snapshot = folder.resolve("image.json");
        goal(new SnapshotMojo()).with("snapshot", snapshot.toString()).run();
        Goal check = goal(new CheckMojo()).with("target", "snapshot").with("snapshot", snapshot.toString());

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(check::run)
                .withMessageStartingWith("Not met: tls12-client-enabled.");
        assertThat(check.log()).contains("HKLM\\SYSTEM\\ControlSet002\\" + TLS);
    }

    @Test
    void anImageThatNamesOneWhichIsNotThereIsNotJudged() throws Exception {
        image("\"Current\"=dword:1\n\"Default\"=dword:3\n", OFF);

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(goal(new CheckMojo())::run)
                .withMessageContaining("Select\\Default is the number of ControlSet003, which is not there.");
    }
}
