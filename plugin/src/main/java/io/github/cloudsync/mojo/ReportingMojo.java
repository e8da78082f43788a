package io.github.cloudsync.mojo;

import io.github.cloudsync.model.Assessment;
import io.github.cloudsync.model.Assessment.Standing;
import io.github.cloudsync.model.CloudsyncException;
import io.github.cloudsync.model.Level;
import io.github.cloudsync.model.Outcome;
import io.github.cloudsync.model.Report;
import io.github.cloudsync.report.ConsoleReport;
import io.github.cloudsync.report.JsonReport;
import io.github.cloudsync.report.JunitReport;
import io.github.cloudsync.report.ReportFile;
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

    /** Removes what an earlier run has left, so that a run which breaks off leaves no report that says "met". */
    final void forgetEarlierReports() throws CloudsyncException {
        ReportFile.remove(file("report.json"));
        ReportFile.remove(file(JunitReport.FILE_NAME));
    }

    /** Ends the goal as the report demands. */
    final void decide(Report report) throws MojoExecutionException, MojoFailureException {
        decide(report, report.outcome());
    }

    final void decide(Report report, Outcome outcome) throws MojoExecutionException, MojoFailureException {
        switch (outcome) {
            case NOT_MET ->
                throw new MojoFailureException(
                        "Not met: " + ids(report, Standing.NOT_MET) + ". See above or " + file("report.json") + ".");
            case UNKNOWN ->
                throw new MojoExecutionException("Could not be found out: " + ids(report, Standing.UNKNOWN)
                        + ". See above or " + file("report.json") + ".");
            case MET -> getLog().debug("everything required is met");
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

    private static String ids(Report report, Standing standing) {
        return report.assessments().stream()
                .filter(a -> a.level() == Level.REQUIRED && a.standing() == standing)
                .map(Assessment::id)
                .collect(Collectors.joining(", "));
    }
}
