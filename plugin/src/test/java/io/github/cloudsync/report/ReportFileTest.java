package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    private Path directory;

    @Test
    void makesTheDirectoriesThatAreMissing() throws Exception {
        Path file = directory.resolve("a/b/report.json");

        ReportFile.write(file, "{\"name\": \"Größe\"}\n");

        assertThat(file).hasContent("{\"name\": \"Größe\"}\n");
    }

    @Test
    void replacesTheReportThatWasThereAndLeavesNothingElse() throws Exception {
        Path file = Files.writeString(directory.resolve("report.json"), "a longer report of an earlier run");

        ReportFile.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a link needs a right of its own there")
    void aLinkInItsPlaceIsReplacedAndWhatItLeadsToIsNotWritten() throws Exception {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "somebody's");
        Path file = Files.createSymbolicLink(directory.resolve("report.json"), elsewhere);

        ReportFile.write(file, "new");

        assertThat(file).hasContent("new").isRegularFile();
        assertThat(Files.isSymbolicLink(file)).isFalse();
        assertThat(elsewhere).hasContent("somebody's");
    }

    @Test
    void removesTheReportOfAnEarlierRun() throws Exception {
        Path file = Files.writeString(directory.resolve("report.json"), "old");

        ReportFile.remove(file);
        ReportFile.remove(file);

        assertThat(file).doesNotExist();
    }

    @Test
    void namesTheFileThatStandsInTheDirectorysPlace() throws Exception {
        Path obstacle = Files.writeString(directory.resolve("cloudsync"), "");

        assertThatThrownBy(() -> ReportFile.write(obstacle.resolve("reports/report.json"), "x"))
                .isInstanceOf(CloudsyncException.class)
                .hasMessage("""
                        The directory %s for the reports could not be made: %s is a file.
                        Move the file that is in its place, or name another directory with cloudsync.outputDirectory.""", obstacle.resolve("reports"), obstacle);
        assertThat(obstacle).hasContent("");
    }

    @Test
    void namesTheDirectoryThatStandsInTheReportsPlace() throws Exception {
        Path file = directory.resolve("report.json");
        Files.createDirectories(file.resolve("kept"));
        String remedy = "\nMove the directory that is in its place, or name another directory with"
                + " cloudsync.outputDirectory.";

        assertThatThrownBy(() -> ReportFile.write(file, "x"))
                .isInstanceOf(CloudsyncException.class)
                .hasMessageStartingWith("The report " + file + " could not be written: ")
                .hasMessageEndingWith(remedy);
        assertThatThrownBy(() -> ReportFile.remove(file))
                .isInstanceOf(CloudsyncException.class)
                .hasMessageStartingWith("The report " + file + " could not be removed: ")
                .hasMessageEndingWith(remedy);
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    /** A limit on the size of files stands in for a full disk: the write breaks off in the middle just so. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs ulimit")
    void leavesTheOldReportWholeWhereTheDiskIsFull() throws Exception {
        Path file = Files.writeString(directory.resolve("report.json"), "old");

        Process writer = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 16 && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigReport.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(writer.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(output).isEqualTo("""
                        The report %s could not be written: File too large.
                        Make sure that there is room on the disk, or name another directory with cloudsync.outputDirectory.
                        """, file);
        assertThat(file).hasContent("old");
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(file));
    }

    /** Writes a report of a megabyte. */
    static final class BigReport {
        public static void main(String[] args) {
            try {
                ReportFile.write(Path.of(args[0]), "x".repeat(1 << 20));
            } catch (CloudsyncException failure) {
                System.out.println(failure.getMessage());
            }
        }
    }
}
