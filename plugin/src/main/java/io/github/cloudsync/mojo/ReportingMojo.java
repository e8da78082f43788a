package io.github.cloudsync.mojo;

import io.github.cloudsync.model.Assessment;
import io.github.cloudsync.model.Assessment.Standing;
import io.github.cloudsync.model.CloudsyncException;
import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Level;
import io.github.cloudsync.model.Outcome;
import io.github.cloudsync.model.Report;
import io.github.cloudsync.report.ConsoleFleet;
import io.github.cloudsync.report.ConsoleReport;
import io.github.cloudsync.report.FleetTotals;
import io.github.cloudsync.report.JsonFleet;
import io.github.cloudsync.report.JsonReport;
import io.github.cloudsync.report.JunitReport;
import io.github.cloudsync.report.ReportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that end in a report have in common. */
abstract class ReportingMojo extends TargetMojo {
    private static final Set<String> KNOWN = Set.of("json", "junit");

    /** The reports to write beside the one on the console: {@code json}, {@code junit}, or both. */
    @Parameter(property = "cloudsync.reports", defaultValue = "json,junit")
    private @Nullable List<String> reports;

    /** Prints the report and writes the chosen files. */
    final void publish(Report report) throws CloudsyncException {
        Set<String> chosen = chosenReports();
        if (chosen.contains("json")) {
            ReportFile.write(file("report.json"), JsonReport.text(report));
        }
        if (chosen.contains("junit")) {
            ReportFile.write(file(JunitReport.FILE_NAME), JunitReport.text(report));
        }
        print(new ConsoleReport(invocation(), file("report.json").toString()).lines(report));
    }

    /** Writes the lines of a fleet while they are found, then prints what they come to. There is no JUnit report of a fleet. */
    final void publishFleet(DesiredState desired, Path folder, FleetTotals totals, Fleet fleet)
            throws CloudsyncException {
        ReportFile.Content document = out -> {
            JsonFleet json = JsonFleet.begin(
                    out,
                    toolVersion(),
                    Instant.now(),
                    desired.baseline(),
                    desired.source(),
                    desired.coverage(),
                    folder.toString());
            fleet.addTo(json);
            json.end(totals);
        };
        if (chosenReports().contains("json")) {
            ReportFile.write(file(JsonFleet.FILE_NAME), document);
        } else {
            discard(document);
        }
        print(new ConsoleFleet(invocation(), file(JsonFleet.FILE_NAME).toString())
                .lines(desired.baseline(), desired.coverage(), folder.toString(), totals));
    }

    /** The hosts of a fleet, one after the other. */
    interface Fleet {
        void addTo(JsonFleet json) throws IOException;
    }

    private static void discard(ReportFile.Content document) {
        try {
            document.writeTo(Writer.nullWriter());
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written", impossible);
        }
    }

    /** Removes what an earlier run has left, so that a run which breaks off leaves no report that says "met". */
    final void forgetEarlierReports() throws CloudsyncException {
        ReportFile.remove(file("report.json"));
        ReportFile.remove(file(JunitReport.FILE_NAME));
        ReportFile.remove(file(JsonFleet.FILE_NAME));
    }

    /** Ends the goal as the report demands. */
    final void decide(Report report) throws MojoExecutionException, MojoFailureException {
        switch (report.outcome()) {
            case NOT_MET ->
                throw new MojoFailureException(
                        "Not met: " + ids(report, Standing.NOT_MET) + ". See above or " + file("report.json") + ".");
            case UNKNOWN ->
                throw new MojoExecutionException(
                        "Could not be found out: " + unknown(report) + ". See above or " + file("report.json") + ".");
            case MET -> getLog().debug("everything required is met");
        }
    }

    /** Ends the goal as the whole fleet demands. */
    final void decideFleet(FleetTotals totals) throws MojoExecutionException, MojoFailureException {
        String of = " of " + totals.hosts() + ". See above or " + file(JsonFleet.FILE_NAME) + ".";
        switch (totals.outcome()) {
            case NOT_MET -> throw new MojoFailureException("Not met on " + totals.count(Outcome.NOT_MET) + of);
            case UNKNOWN ->
                throw new MojoExecutionException("Could not be found out on " + totals.count(Outcome.UNKNOWN) + of);
            case MET -> getLog().debug("everything required is met on every host");
        }
    }

    private Set<String> chosenReports() throws CloudsyncException {
        Set<String> chosen = (reports == null ? List.<String>of() : reports)
                .stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        for (String name : chosen) {
            if (!KNOWN.contains(name)) {
                throw new CloudsyncException(
                        "cloudsync.reports names '" + name + "', which is no report.", "Use json, junit or both.");
            }
        }
        return chosen;
    }

    private static String unknown(Report report) {
        String ids = ids(report, Standing.UNKNOWN);
        return ids.isEmpty() ? "no required prerequisite was decided" : ids;
    }

    private static String ids(Report report, Standing standing) {
        return report.assessments().stream()
                .filter(a -> a.level() == Level.REQUIRED && a.standing() == standing)
                .map(Assessment::id)
                .collect(Collectors.joining(", "));
    }
}
