package io.github.cloudsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cloudsync.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    @TempDir
    private Path folder;

    private Reports reports;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void anEarlierRunWasGreen() throws Exception {
        Files.writeString(folder.resolve("report.json"), "{\"outcome\": \"met\"}");
        Files.writeString(folder.resolve("TEST-cloudsync.xml"), "<testsuite/>");
        Files.writeString(folder.resolve("fleet.json"), "{\"outcome\": \"met\"}");
        reports = new Reports("1", "check", new ReportFolder(folder, ReportFormat.all()));
    }

    private JsonObject report() throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("report.json")))
                .getAsJsonObject();
    }

    /** A run that is killed has no time to say so. */
    @Test
    void fromTheBeginningOnTheReportsSayThatTheRunHasNotEnded() throws Exception {
        reports.begin();

        assertThat(report().get("outcome").getAsString()).isEqualTo("error");
        assertThat(report().get("reason").getAsString()).isEqualTo("The goal has not come to its end.");
        assertThat(folder.resolve("TEST-cloudsync.xml")).content().contains("The goal has not come to its end.");
        assertThat(folder.resolve("fleet.json")).doesNotExist();
    }

    @Test
    void whatStopsARunFirstIsWhatTheReportsSay() throws Exception {
        reports.begin();
        reports.brokeOff("The disk is full.", line -> said.add(line.text()));
        reports.brokeOff("It is still full.", line -> said.add(line.text()));

        assertThat(report().get("reason").getAsString()).isEqualTo("The disk is full.");
        assertThat(said).isEmpty();
    }

    @Test
    void whereTheReportsCannotSayItEitherTheAudienceHearsWhy() throws Exception {
        Files.delete(folder.resolve("report.json"));
        Files.createDirectories(folder.resolve("report.json").resolve("in the way"));
        reports.brokeOff("The image is not there.", line -> said.add(line.severity() + " " + line.text()));

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("WARN The report " + folder.resolve("report.json") + " could not be removed: ");
    }
}
