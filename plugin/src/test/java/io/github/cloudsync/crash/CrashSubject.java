package io.github.cloudsync.crash;

import io.github.cloudsync.app.Caller;
import io.github.cloudsync.app.CheckRun;
import io.github.cloudsync.app.OpenableTarget;
import io.github.cloudsync.app.Passwords;
import io.github.cloudsync.app.RemediationRun;
import io.github.cloudsync.app.ReportFolder;
import io.github.cloudsync.app.Reports;
import io.github.cloudsync.app.RollbackRun;
import io.github.cloudsync.model.change.Undone;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.prerequisite.Desired;
import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Remediates or rolls back a target, as the goals do, here or in a process of its own that may be killed anywhere.
 *
 * @param place a folder with a registry in a file, or an image
 * @param reports where the reports lie
 */
record CrashSubject(Path place, Path reports) {
    public static void main(String[] args) throws Exception {
        CrashSubject subject = new CrashSubject(Path.of(args[1]), Path.of(args[2]));
        HaltingPoints.haltAt(args[3]);
        System.out.println("begins");
        System.out.flush();
        try {
            if (args[0].equals("rollback")) {
                subject.rollback();
            } else {
                subject.remediate();
            }
        } catch (CloudsyncException refused) {
            System.out.println(refused.getMessage());
            System.exit(1);
        }
    }

    /** Starts it in a process of its own. */
    static Process start(String classPath, String what, Path place, Path reports, String haltAt, String... prefix)
            throws IOException {
        List<String> command = new ArrayList<>(Arrays.asList(prefix));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                classPath,
                CrashSubject.class.getName(),
                what,
                place.toString(),
                reports.toString(),
                haltAt));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private OpenableTarget target() {
        return Files.exists(FileTarget.registry(place)) ? new FileTarget(place) : OpenableTarget.image(place);
    }

    /** Remediates, and returns whether everything is met now. */
    boolean remediate() throws CloudsyncException {
        return new RemediationRun(caller(), Passwords.NONE, reports("remediate"), false)
                        .of(Desired.core(), target())
                        .outcome()
                == Outcome.MET;
    }

    void rollback() throws CloudsyncException {
        Undone undone = new RollbackRun(caller(), new ReportFolder(reports, ReportFormat.all()))
                .of(Optional.of(Desired.core()), target(), Optional.empty());
        if (!undone.isComplete()) {
            throw new IllegalStateException("not restored: " + undone);
        }
    }

    boolean isMet() throws CloudsyncException {
        return new CheckRun(caller(), Passwords.NONE, reports("check"))
                        .of(Desired.core(), target())
                        .outcome()
                == Outcome.MET;
    }

    private Reports reports(String run) {
        return new Reports("1", run, new ReportFolder(reports, ReportFormat.all()));
    }

    private static Caller caller() {
        return new Caller("1", Invocation.PLAIN, line -> {});
    }
}
