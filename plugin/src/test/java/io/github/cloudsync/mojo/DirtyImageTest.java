package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.regf.CrashedHive;
import io.github.cloudsync.regf.Hive;
import io.github.cloudsync.regf.Judge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The goals on an image whose Windows was not shut down: the file says that TLS 1.2 is on, the log beside it that somebody
 * turned it off.
 */
class DirtyImageTest {
    private static final String TLS = "ControlSet001\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client";

    @TempDir
    private Path folder;

    private Path image;
    private Path system;
    private byte[] dirty = {};
    private byte[] log = {};

    @BeforeEach
    void crash() throws Exception {
        Judge.LIBHIVEX.require();
        StringBuilder yaml = new StringBuilder("baseline: 2026-07\ntarget: image\nwaivers:\n");
        for (var prerequisite : Catalogue.all()) {
            if (!prerequisite.id().equals("tls12-client-enabled")) {
                yaml.append("  - {prerequisite: " + prerequisite.id()
                        + ", reason: not tested here, expires: 2099-01-01}\n");
            }
        }
        Files.writeString(folder.resolve("cloudsync.yaml"), yaml);
        image = folder.resolve("image");
        system = image.resolve("Windows/System32/config/SYSTEM");
        take(1);
        byte[] on = Files.readAllBytes(system);
        take(0);
        byte[] off = Files.readAllBytes(system);
        Files.write(system, on);
        CrashedHive.leave(system, off);
        dirty = Files.readAllBytes(system);
        log = Files.readAllBytes(system.resolveSibling("SYSTEM.LOG1"));
    }

    private void take(int enabled) throws Exception {
        Path reg = Files.writeString(folder.resolve("image.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
                "Current"=dword:00000001
                "Default"=dword:00000001

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]
                "CurrentBuildNumber"="20348"
                "ProductName"="Windows Server 2022 Standard"

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ProductOptions]
                "ProductType"="ServerNT"

                [HKEY_LOCAL_MACHINE\\SYSTEM\\%s]
                "Enabled"=dword:0000000%d
                "DisabledByDefault"=dword:00000000
                """.formatted(TLS, enabled));
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

    private String replayed(String then) {
        return "[WARNING] " + system + ": its last write did not end, so 1 entry of its log SYSTEM.LOG1 was replayed in"
                + " memory, as Windows does when it starts. " + then;
    }

    private void assertNothingChanged() throws Exception {
        assertThat(Files.readAllBytes(system)).isEqualTo(dirty);
        assertThat(Files.readAllBytes(system.resolveSibling("SYSTEM.LOG1"))).isEqualTo(log);
    }

    @Test
    void checkPlanAndSnapshotSeeWhatWindowsWillSeeAndSaySo() throws Exception {
        Goal check = goal(new CheckMojo());
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(check::run)
                .withMessageStartingWith("Not met: tls12-client-enabled.");
        assertThat(check.log())
                .contains(replayed("The file itself was not changed."))
                .contains("[ERROR]         Enabled  expected 1, is 0");
        assertThat(folder.resolve("out/report.json")).content().contains(inJson("The file itself was not changed."));

        Goal plan = goal(new PlanMojo()).run();
        assertThat(plan.log())
                .contains(replayed("The file itself was not changed."))
                .contains("~ Enabled  0 -> 1 (REG_DWORD)");
        assertThat(folder.resolve("out/plan.json")).content().contains(inJson("The file itself was not changed."));

        Path snapshot = folder.resolve("image.json");
        Goal recording =
                goal(new SnapshotMojo()).with("snapshot", snapshot.toString()).run();
        assertThat(recording.log()).contains(replayed("The file itself was not changed."));
        Goal elsewhere = goal(new CheckMojo()).with("target", "snapshot").with("snapshot", snapshot.toString());
        elsewhere.with("image", null);
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(elsewhere::run);
        assertNothingChanged();
    }

    @Test
    void remediateWritesItWithTheChangeAndRollbackTakesOnlyTheChangeBack() throws Exception {
        Goal remediate = goal(new RemediateMojo()).run();
        assertThat(remediate.log())
                .contains(replayed("It is written into the hive when something in it is changed."))
                .contains("1 applied, 0 stale, 0 failed");
        assertThat(tree()).contains("[\\" + TLS + "]\nDisabledByDefault=4:00000000\nEnabled=4:01000000");
        assertThat(journal())
                .contains("{\"record\":\"recovered\",\"told\":[\"" + system
                        + ": its last write did not end, so 1 entry of its log SYSTEM.LOG1 was replayed in memory");
        assertThat(goal(new CheckMojo()).run().log()).doesNotContain("replayed");

        assertThat(goal(new RollbackMojo()).run().log()).contains("Every setting is as it was before the remediation.");
        assertThat(tree()).contains("[\\" + TLS + "]\nDisabledByDefault=4:00000000\nEnabled=4:00000000");
    }

    @Test
    void aHiveInWhichNothingIsChangedIsLeftAsItIs() throws Exception {
        Path software = system.resolveSibling("SOFTWARE");
        byte[] before = Files.readAllBytes(software);
        try (Hive hive = Hive.openForWriting(software)) {
            hive.createKey("Vendor");
            hive.commit();
        }
        byte[] after = Files.readAllBytes(software);
        Files.write(software, before);
        CrashedHive.leave(software, after);
        byte[] dirtySoftware = Files.readAllBytes(software);

        assertThat(goal(new RemediateMojo()).run().log()).contains("1 applied, 0 stale, 0 failed");
        assertThat(Files.readAllBytes(software)).isEqualTo(dirtySoftware);
        assertThat(Files.readAllBytes(system)).isNotEqualTo(dirty);
        assertThat(goal(new RollbackMojo()).run().log()).contains("Every setting is as it was before the remediation.");
        assertThat(Files.readAllBytes(software)).isEqualTo(dirtySoftware);
    }

    private String inJson(String then) {
        return "\"" + replayed(then).substring("[WARNING] ".length()) + "\"";
    }

    private String journal() throws Exception {
        try (Stream<Path> journals = Files.list(image.resolveSibling(image.getFileName() + ".cloudsync-journal"))) {
            Path one = journals.filter(file -> file.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(one);
        }
    }

    private String tree() throws Exception {
        return String.join("\n", Judge.LIBHIVEX.tree(system));
    }
}
