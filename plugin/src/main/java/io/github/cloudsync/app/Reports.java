package io.github.cloudsync.app;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.ConsoleFleet;
import io.github.cloudsync.report.ConsoleReport;
import io.github.cloudsync.report.FleetTotals;
import io.github.cloudsync.report.JsonFleet;
import io.github.cloudsync.report.NoReport;
import io.github.cloudsync.report.ReportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The reports of one run. What lies in their folder is about this run from its beginning on, whatever becomes of it: no
 * report says "met" that is not its own, not even where the process is killed.
 *
 * <p>For one run, and for one thread.
 */
public final class Reports {
    private final String toolVersion;
    private final String run;
    private final ReportFolder folder;
    /** Whether they say how this run has ended. */
    private boolean ended;

    /**
     * Reports that are still to be made.
     *
     * @param toolVersion what they say made them
     * @param run what they call the run, such as {@code check}
     */
    public Reports(String toolVersion, String run, ReportFolder folder) {
        this.toolVersion = toolVersion;
        this.run = run;
        this.folder = folder;
    }

    /** What a run does between its first report, that it has not ended, and its last. */
    interface Work {
        Ending done() throws CloudsyncException;
    }

    /** The hosts of a fleet, one after the other. */
    interface Fleet {
        void addTo(JsonFleet json) throws IOException;
    }

    /** Does the work of which these are the reports; where it cannot be done, they say why. */
    Ending of(Work work, Audience audience) throws CloudsyncException {
        begin();
        try {
            return work.done();
        } catch (CloudsyncException failure) {
            brokeOff(String.valueOf(failure.getMessage()), audience);
            throw failure;
        }
    }

    /**
     * Proves that every report can be written, before anything is opened: in the place of those of an earlier run it
     * leaves some that say that this one has not come to its end.
     */
    void begin() throws CloudsyncException {
        folder.forget();
        folder.write(none(NoReport.Kind.ERROR, "The goal has not come to its end."));
        Optional<Path> fleet = folder.fleet();
        if (fleet.isPresent()) {
            ReportFile.requireWritable(fleet.get());
        }
    }

    /** Says that nothing was looked at, and why. */
    public void skipped(String reason) throws CloudsyncException {
        folder.forget();
        folder.write(none(NoReport.Kind.SKIPPED, reason));
    }

    /** Says that the run has not come to its end, and why, unless the reports say how it has ended. Never throws. */
    public void brokeOff(String reason, Audience audience) {
        if (ended) {
            return;
        }
        try {
            folder.forget();
            folder.write(none(NoReport.Kind.ERROR, reason));
            ended = true;
        } catch (CloudsyncException failure) {
            if (!reason.startsWith(failure.problem())) {
                audience.warn(failure.problem());
            }
        }
    }

    /** Says the report and writes it, in this order: what was found is shown even if a disk is full. */
    void publish(Report report, Caller caller) throws CloudsyncException {
        String complete = folder.fullest().map(Path::toString).orElse("report.json, if cloudsync.reports names json");
        caller.audience().say(new ConsoleReport(caller.invocation(), complete).lines(report));
        folder.write(report);
        ended = true;
    }

    /** Writes the lines of a fleet while they are found, then says what they come to. There is no JUnit report of one. */
    void publish(DesiredState desired, Path snapshots, FleetTotals totals, Fleet fleet, Caller caller)
            throws CloudsyncException {
        ReportFile.Content document = out -> {
            JsonFleet json = JsonFleet.begin(
                    out,
                    toolVersion,
                    Instant.now(),
                    desired.baseline(),
                    desired.source(),
                    desired.coverage(),
                    snapshots.toString());
            fleet.addTo(json);
            json.end(totals);
        };
        Optional<Path> file = folder.fleet();
        if (file.isPresent()) {
            ReportFile.write(file.get(), document);
        } else {
            discard(document);
        }
        ended = true;
        // They said that this run has not come to its end, and there is no such report of a fleet.
        folder.forgetOneHost();
        String complete = file.map(Path::toString).orElse("fleet.json, if cloudsync.reports names json");
        caller.audience()
                .say(new ConsoleFleet(caller.invocation(), complete)
                        .lines(desired.baseline(), desired.coverage(), snapshots.toString(), totals));
    }

    private static void discard(ReportFile.Content document) {
        try {
            document.writeTo(Writer.nullWriter());
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written", impossible);
        }
    }

    /** Where more is said of the host, as a sentence goes on; a file that is not written is never named. */
    String seeAbove() {
        return seeAbove(folder.fullest());
    }

    /** The same of a fleet. */
    String seeAboveOfFleet() {
        return seeAbove(folder.fleet());
    }

    private static String seeAbove(Optional<Path> file) {
        return " See above" + (file.isPresent() ? " or " + file.get() : "") + ".";
    }

    private NoReport none(NoReport.Kind kind, String reason) {
        return new NoReport(toolVersion, run, Instant.now(), kind, reason);
    }
}
