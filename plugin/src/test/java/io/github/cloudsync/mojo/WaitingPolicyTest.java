package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A local Group Policy that an image is given at its next start is said, since nothing reads it. */
class WaitingPolicyTest {
    @TempDir
    private Path folder;

    private Path image;
    private Path system32;

    @BeforeEach
    void makeTheImage() throws Exception {
        Files.writeString(folder.resolve("cloudsync.yaml"), "baseline: 2021-03\ntarget: image\nverify: [server]\n");
        Path reg = Files.writeString(folder.resolve("image.reg"), """
                [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
                "Current"=dword:00000001
                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ProductOptions]
                "ProductType"="ServerNT"
                """);
        image = folder.resolve("image");
        goal(new SampleImageMojo()).with("regFiles", List.of(reg.toFile())).run();
        system32 = image.resolve("Windows/System32");
        Files.createFile(system32.resolve("kernel32.dll"));
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

    /** What a check says beside its verdicts, on the console as in the report. */
    private List<String> noticesOf(Goal check) throws Exception {
        assertThatThrownBy(check::run).as("much is missing in this image").isNotNull();
        List<String> notices = new ArrayList<>();
        JsonParser.parseString(Files.readString(folder.resolve("out/report.json")))
                .getAsJsonObject()
                .getAsJsonArray("notices")
                .forEach(notice -> notices.add(notice.getAsString()));
        assertThat(notices).allSatisfy(notice -> assertThat(check.log()).contains("[WARNING] " + notice));
        return notices;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GroupPolicy/Machine/Registry.pol",
                "GroupPolicy/User/Registry.pol",
                "grouppolicy/MACHINE/registry.POL",
                "GroupPolicyUsers/S-1-5-32-544/User/Registry.pol",
                "GroupPolicyUsers/S-1-5-32-545/User/Registry.pol"
            })
    void eachFileThatWindowsWouldApplyIsNamed(String file) throws Exception {
        Path policy = system32.resolve(file);
        Files.createDirectories(policy.getParent());
        Files.write(policy, new byte[] {'P', 'R', 'e', 'g', 1, 0, 0, 0});
        String notice = "A local Group Policy waits in " + policy + ". It is not read; Windows applies it at its next"
                + " start, also over what is verified here. Check the machine again when it runs.";

        assertThat(noticesOf(goal(new CheckMojo()))).containsExactly(notice);

        Path snapshot = folder.resolve("image.json");
        goal(new SnapshotMojo()).with("snapshot", snapshot.toString()).run();
        assertThat(noticesOf(goal(new CheckMojo())
                        .with("image", null)
                        .with("target", "snapshot")
                        .with("snapshot", snapshot.toString())))
                .contains(notice);
    }

    @Test
    void whereThereIsNoneNothingIsSaid() throws Exception {
        assertThat(noticesOf(goal(new CheckMojo()))).isEmpty();
    }

    @Test
    void whereOnlyTheRegistryWasExtractedThatIsSaid() throws Exception {
        Files.delete(system32.resolve("kernel32.dll"));

        assertThat(noticesOf(goal(new CheckMojo())))
                .containsExactly("Whether a local Group Policy waits for the next start, in a Registry.pol below"
                        + " Windows\\System32\\GroupPolicy, could not be seen; it is unreadable: the image " + image
                        + " has no Windows\\System32\\kernel32.dll, so it is not the whole of Windows; extract its other"
                        + " files, too");
    }
}
