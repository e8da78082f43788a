package io.github.cloudsync.app;

import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.JsonFleet;
import io.github.cloudsync.report.NoReport;
import io.github.cloudsync.report.ReportFile;
import io.github.cloudsync.report.ReportFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The folder in which the reports of a run lie, and of which formats they are.
 *
 * @param folder made where it is missing
 * @param formats those that are written; may be none
 */
public record ReportFolder(Path folder, Set<ReportFormat> formats) {
    public ReportFolder {
        formats = Set.copyOf(formats);
    }

    void write(Report report) throws CloudsyncException {
        for (ReportFormat format : ReportFormat.values()) {
            if (formats.contains(format)) {
                ReportFile.write(file(format), out -> format.write(report, out));
            }
        }
    }

    void write(NoReport none) throws CloudsyncException {
        for (ReportFormat format : ReportFormat.values()) {
            if (formats.contains(format)) {
                ReportFile.write(file(format), out -> format.write(none, out));
            }
        }
    }

    /** Removes whatever reports there are, of one host and of a fleet. */
    void forget() throws CloudsyncException {
        forgetOneHost();
        ReportFile.remove(fleetFile());
    }

    /** Removes the reports of one host, of every format. */
    void forgetOneHost() throws CloudsyncException {
        for (ReportFormat format : ReportFormat.values()) {
            ReportFile.remove(file(format));
        }
    }

    /** Removes the reports of what a rollback is about to overtake. That they stay is no reason not to roll back. */
    void forgetOvertaken(Audience audience) {
        for (ReportFormat format : ReportFormat.values()) {
            try {
                ReportFile.remove(file(format));
            } catch (CloudsyncException failure) {
                audience.warn(failure.problem() + " It says what was so before this rollback.");
            }
        }
    }

    /** The report that says most, of those that are written. */
    Optional<Path> fullest() {
        return formats.stream().min(ReportFormat::compareTo).map(this::file);
    }

    /** The report of a fleet, if there is to be one; it is in JSON only. */
    Optional<Path> fleet() {
        return formats.contains(ReportFormat.JSON) ? Optional.of(fleetFile()) : Optional.empty();
    }

    private Path fleetFile() {
        return folder.resolve(JsonFleet.FILE_NAME);
    }

    private Path file(ReportFormat format) {
        return folder.resolve(format.fileName());
    }
}
