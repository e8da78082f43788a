package io.github.cloudsync.app;

import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.report.ReportFormat;
import java.nio.file.Path;

/** A program that checks an image, as somebody without Maven may write it; its exit says what the check has come to. */
final class CheckWithoutMaven {
    private CheckWithoutMaven() {}

    /**
     * Checks.
     *
     * @param args the image, the desired state, and the folder for the reports
     */
    public static void main(String[] args) throws Exception {
        Caller caller = new Caller(
                "1", Invocation.PLAIN, line -> System.out.println("[" + line.severity() + "] " + line.text()));
        Reports reports = new Reports("1", "check", new ReportFolder(Path.of(args[2]), ReportFormat.all()));
        Parameters parameters = Parameters.of(DesiredStateFile.of(args[1])).onImage(Path.of(args[0]));

        Ending ending = new CheckRun(caller, Passwords.NONE, reports).on(parameters);

        System.out.println(ending.sentence());
        try {
            Class.forName("org.apache.maven.plugin.Mojo");
        } catch (ClassNotFoundException none) {
            System.out.println("There is no Maven here: " + none.getMessage());
        }
        System.exit(
                switch (ending.outcome()) {
                    case MET -> 0;
                    case NOT_MET -> 1;
                    case UNKNOWN -> 2;
                });
    }
}
