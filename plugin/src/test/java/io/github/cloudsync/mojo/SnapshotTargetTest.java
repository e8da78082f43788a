package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** The goals on recordings, as a user runs them. */
class SnapshotTargetTest extends RecordedHosts {
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
}
