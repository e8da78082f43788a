package io.github.cloudsync.mojo;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Assessment.Standing;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.ConsoleFleet;
import io.github.cloudsync.report.ConsoleReport;
import io.github.cloudsync.report.FleetTotals;
import io.github.cloudsync.report.JsonFleet;
import io.github.cloudsync.report.JsonReport;
import io.github.cloudsync.report.JunitReport;
import io.github.cloudsync.report.NoReport;
import io.github.cloudsync.report.ReportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that end in a report have in common. */
abstract class ReportingMojo extends TargetMojo {
    private static final Set<String> KNOWN = Set.of("json", "junit");
    static final String JSON_NAME = "report.json";

    /** The reports to write beside the one on the console: {@code json}, {@code junit}, or both. */
    @Parameter(property = "cloudsync.reports", defaultValue = "json,junit")
    private @Nullable List<String> reports;

    /** Whether what this run was to write has been written. */
    private boolean published;

    /** The name of this goal, as the reports give it. */
    abstract String goal();

    /**
     * Judges the parameters and proves that every report can be written, before anything is opened: in the place of the
     * reports of an earlier run it leaves some that say that this one has not come to its end. So whatever stops it, no
     * report says "met" that is not its own.
     */
    final void beginReports() throws CloudsyncException {
        forgetEarlierReports();
        Set<String> chosen = chosenReports();
        writeNoReport(chosen, NoReport.Kind.ERROR, "The goal has not come to its end.");
        if (chosen.contains("json")) {
            ReportFile.requireWritable(file(JsonFleet.FILE_NAME));
        }
    }

    @Override
    final void skipped(String reason) throws CloudsyncException {
        forgetEarlierReports();
        writeNoReport(wanted(), NoReport.Kind.SKIPPED, reason);
    }

    @Override
    final void brokeOff(String reason) {
        if (published) {
            return;
        }
        try {
            forgetEarlierReports();
            writeNoReport(wanted(), NoReport.Kind.ERROR, reason);
        } catch (CloudsyncException failure) {
            if (!reason.startsWith(failure.problem())) {
                getLog().warn(failure.problem());
            }
        }
    }

    /** The chosen reports, or all where the choice cannot be read. */
    private Set<String> wanted() {
        try {
            return chosenReports();
        } catch (CloudsyncException unknown) {
            return KNOWN;
        }
    }

    private void writeNoReport(Set<String> names, NoReport.Kind kind, String reason) throws CloudsyncException {
        NoReport none = new NoReport(toolVersion(), goal(), Instant.now(), kind, reason);
        if (names.contains("json")) {
            ReportFile.write(file(JSON_NAME), none.json());
        }
        if (names.contains("junit")) {
            ReportFile.write(file(JunitReport.FILE_NAME), JunitReport.text(none));
        }
    }

    /** Prints the report and writes the chosen files, in this order: what was found is shown even if a disk is full. */
    final void publish(Report report) throws CloudsyncException {
        Set<String> chosen = chosenReports();
        print(new ConsoleReport(invocation(), complete(chosen)).lines(report));
        if (chosen.contains("json")) {
            ReportFile.write(file(JSON_NAME), JsonReport.text(report));
        }
        if (chosen.contains("junit")) {
            ReportFile.write(file(JunitReport.FILE_NAME), JunitReport.text(report));
        }
        published = true;
    }

    /** Where all of it is, as a sentence goes on; a file that is not written is never named. */
    private String complete(Set<String> chosen) {
        if (chosen.contains("json")) {
            return file(JSON_NAME).toString();
        }
        return chosen.contains("junit")
                ? file(JunitReport.FILE_NAME).toString()
                : "report.json, if cloudsync.reports names json";
    }

    private String seeAbove(String file) throws CloudsyncException {
        Set<String> chosen = chosenReports();
        return chosen.contains("json")
                ? " See above or " + file(file) + "."
                : chosen.contains("junit") && file.equals(JSON_NAME)
                        ? " See above or " + file(JunitReport.FILE_NAME) + "."
                        : " See above.";
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
        published = true;
        // They said that this run has not come to its end, and there is no such report of a fleet.
        ReportFile.remove(file(JSON_NAME));
        ReportFile.remove(file(JunitReport.FILE_NAME));
        String complete = chosenReports().contains("json")
                ? file(JsonFleet.FILE_NAME).toString()
                : "fleet.json, if cloudsync.reports names json";
        print(new ConsoleFleet(invocation(), complete)
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

    private void forgetEarlierReports() throws CloudsyncException {
        ReportFile.remove(file(JSON_NAME));
        ReportFile.remove(file(JunitReport.FILE_NAME));
        ReportFile.remove(file(JsonFleet.FILE_NAME));
    }

    /** Ends the goal as the report demands. */
    final void decide(Report report) throws CloudsyncException, MojoExecutionException, MojoFailureException {
        switch (report.outcome()) {
            case NOT_MET ->
                throw new MojoFailureException("Not met: " + ids(report, Standing.NOT_MET) + "." + seeAbove(JSON_NAME));
            case UNKNOWN ->
                throw new MojoExecutionException(
                        "Could not be found out: " + unknown(report) + "." + seeAbove(JSON_NAME));
            case MET -> getLog().debug("everything required is met");
        }
    }

    /** Ends the goal as the whole fleet demands. */
    final void decideFleet(FleetTotals totals) throws CloudsyncException, MojoExecutionException, MojoFailureException {
        String of = " of " + totals.hosts() + "." + seeAbove(JsonFleet.FILE_NAME);
        switch (totals.outcome()) {
            case NOT_MET -> throw new MojoFailureException("Not met on " + totals.count(Outcome.NOT_MET) + of);
            case UNKNOWN ->
                throw new MojoExecutionException("Could not be found out on " + totals.count(Outcome.UNKNOWN) + of);
            case MET -> getLog().debug("everything required is met on every host");
        }
    }

    private Set<String> chosenReports() throws CloudsyncException {
        Set<String> chosen = (reports == null ? List.<String>of() : reports)
                .stream()
                        .map(name ->
                                Objects.requireNonNullElse(name, "").strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
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
