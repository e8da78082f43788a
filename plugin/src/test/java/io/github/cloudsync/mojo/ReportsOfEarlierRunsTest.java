package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cloudsync.source.image.SampleImage;
import io.github.cloudsync.source.memory.MemoryHost;
import io.github.cloudsync.source.snapshot.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the output folder after a run is about that run, whatever became of it. */
class ReportsOfEarlierRunsTest {
    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void anEarlierRunWasGreen() throws Exception {
        out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("report.json"), "{\"outcome\": \"met\"}");
        Files.writeString(out.resolve("TEST-cloudsync.xml"), "<testsuite/>");
        Files.writeString(out.resolve("fleet.json"), "{\"outcome\": \"met\"}");
        Files.writeString(out.resolve("plan.json"), "{}");
    }

    private Goal goal(AbstractMojo mojo) throws IOException {
        Path file = folder.resolve("cloudsync.yaml");
        if (!Files.exists(file)) {
            Files.writeString(file, "baseline: 2021-03\n");
        }
        Goal goal = new Goal(mojo)
                .with("desiredState", file.toString())
                .with("snapshot", folder.resolve("prov01.json").toString())
                .with("outputDirectory", out.toFile());
        return mojo instanceof ReportingMojo ? goal.with("reports", List.of("json", "junit")) : goal;
    }

    private JsonObject report() throws IOException {
        return JsonParser.parseString(Files.readString(out.resolve("report.json")))
                .getAsJsonObject();
    }

    @Test
    void aSkippedGoalSaysThatItWasSkipped() throws Exception {
        for (ReportingMojo mojo : List.of(new CheckMojo(), new RemediateMojo())) {
            goal(mojo).with("skip", true).run();

            assertThat(report().get("outcome").getAsString()).isEqualTo("skipped");
            assertThat(report().get("goal").getAsString()).isEqualTo(mojo.goal());
            assertThat(report().get("reason").getAsString()).isEqualTo("It was skipped (cloudsync.skip).");
            assertThat(out.resolve("TEST-cloudsync.xml"))
                    .content()
                    .contains("<skipped message=\"It was skipped (cloudsync.skip).\">");
            assertThat(out.resolve("fleet.json")).doesNotExist();
        }
        goal(new PlanMojo()).with("skip", true).run();
        assertThat(out.resolve("plan.json")).doesNotExist();
    }

    @Test
    void aGoalThatBreaksOffSaysWhy() throws Exception {
        for (AbstractMojo mojo : List.of(new CheckMojo(), new RemediateMojo(), new PlanMojo())) {
            assertThatThrownBy(goal(mojo)::run).isInstanceOf(MojoExecutionException.class);
        }
        assertThat(report().get("outcome").getAsString()).isEqualTo("error");
        assertThat(report().get("reason").getAsString())
                .isEqualTo("The target 'snapshot' is a recording, which is only read. Nothing was changed.\n"
                        + "Run this goal on the host itself, with the target 'local'; 'check' and 'plan' work here.");
        assertThat(out.resolve("TEST-cloudsync.xml")).content().contains("<error type=\"unknown\"");
        assertThat(out.resolve("fleet.json")).doesNotExist();
        assertThat(out.resolve("plan.json")).doesNotExist();
    }

    @Test
    void aParameterIsJudgedBeforeAnythingIsOpened() throws Exception {
        for (AbstractMojo mojo : List.of(new CheckMojo(), new RemediateMojo())) {
            assertThatThrownBy(goal(mojo).with("reports", List.of("html"))::run)
                    .hasMessage("cloudsync.reports names 'html', which is no report.\nUse json, junit or both.");
            assertThat(report().get("reason").getAsString()).startsWith("cloudsync.reports names 'html'");
            // As Maven gives what is between two commas, or an empty element of the pom.
            assertThatThrownBy(goal(mojo).with("reports", Arrays.asList("json", null))::run)
                    .hasMessage("cloudsync.reports names '', which is no report.\nUse json, junit or both.");
            assertThat(report().get("reason").getAsString()).startsWith("cloudsync.reports names ''");
        }
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsSaidBeforeAnythingIsOpened() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        for (AbstractMojo mojo : List.of(new CheckMojo(), new RemediateMojo(), new PlanMojo(), new SnapshotMojo())) {
            Goal goal = goal(mojo)
                    .with("snapshot", inTheWay.resolve("s.json").toString())
                    .with("target", mojo instanceof SnapshotMojo ? "local" : "snapshot")
                    .with("outputDirectory", inTheWay.resolve("out").toFile());
            assertThatExceptionOfType(MojoExecutionException.class)
                    .as(mojo.toString())
                    .isThrownBy(goal::run)
                    .withMessageContaining("for the reports could not be made: " + inTheWay + " is a file.");
            assertThat(goal.log()).as(mojo.toString()).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotWrittenIsNeverNamed() throws Exception {
        Recorded.write(Recorded.of(new MemoryHost(), Instant.now()), folder.resolve("prov01.json"));

        assertThatThrownBy(goal(new CheckMojo()).with("reports", List.of("junit"))::run)
                .isInstanceOfAny(MojoFailureException.class, MojoExecutionException.class)
                .hasMessageEndingWith(". See above or " + out.resolve("TEST-cloudsync.xml") + ".");
        assertThat(out.resolve("report.json")).doesNotExist();
        assertThatThrownBy(goal(new CheckMojo()).with("reports", List.of())::run)
                .hasMessageEndingWith(". See above.");
        assertThat(out.resolve("TEST-cloudsync.xml")).doesNotExist();
    }

    @Test
    void aRollbackLeavesNoReportOfWhatIsNoLongerSo() throws Exception {
        Path image = folder.resolve("image");
        Path reg = Path.of("../example-project/image");
        new SampleImage(image).take(List.of(reg.resolve("SYSTEM.reg"), reg.resolve("SOFTWARE.reg")));
        Files.writeString(folder.resolve("cloudsync.yaml"), "baseline: 2021-03\nverify: [server]\n");

        assertThat(goal(new RemediateMojo())
                        .with("image", image.toFile())
                        .with("snapshot", null)
                        .run()
                        .log())
                .contains(" applied, 0 stale, 0 failed");
        assertThat(report().get("outcome").getAsString()).isEqualTo("met");
        assertThat(goal(new RollbackMojo())
                        .with("image", image.toFile())
                        .with("snapshot", null)
                        .run()
                        .log())
                .contains("Every setting is as it was before the remediation.");
        assertThat(out.resolve("report.json")).doesNotExist();
        assertThat(out.resolve("TEST-cloudsync.xml")).doesNotExist();
    }

    @Test
    void aFleetLeavesNoReportOfOneHost() throws Exception {
        Path fleet = Files.createDirectory(folder.resolve("fleet"));
        Recorded.write(Recorded.of(new MemoryHost(), Instant.now()), fleet.resolve("prov01.json"));

        assertThatThrownBy(goal(new CheckMojo()).with("snapshot", fleet.toString())::run)
                .hasMessageEndingWith(" of 1. See above or " + out.resolve("fleet.json") + ".");
        assertThat(out.resolve("report.json")).doesNotExist();
        assertThat(out.resolve("TEST-cloudsync.xml")).doesNotExist();
    }
}
