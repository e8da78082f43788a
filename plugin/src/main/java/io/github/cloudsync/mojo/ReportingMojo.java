package io.github.cloudsync.mojo;

import io.github.cloudsync.app.Ending;
import io.github.cloudsync.app.ReportFolder;
import io.github.cloudsync.app.Reports;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.ReportFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that end in a report have in common. */
abstract class ReportingMojo extends TargetMojo {
    /** The reports to write beside the one on the console: {@code json}, {@code junit}, or both. */
    @Parameter(property = "cloudsync.reports", defaultValue = "json,junit")
    private @Nullable List<String> reports;

    private @Nullable Reports begun;

    /** The name of this goal, as the reports give it. */
    abstract String goal();

    /** The reports of this run. */
    final Reports reports() throws CloudsyncException {
        Reports chosen = reports(formats());
        begun = chosen;
        return chosen;
    }

    private Reports reports(Set<ReportFormat> formats) {
        return new Reports(toolVersion(), goal(), new ReportFolder(outputDirectory(), formats));
    }

    private Set<ReportFormat> formats() throws CloudsyncException {
        List<String> words = new ArrayList<>();
        for (@Nullable String word : reports == null ? List.<String>of() : reports) {
            words.add(Objects.requireNonNullElse(word, ""));
        }
        return ReportFormat.chosen(words);
    }

    @Override
    final void skipped(String reason) throws CloudsyncException {
        unopened().skipped(reason);
    }

    @Override
    final void brokeOff(String reason) {
        (begun == null ? unopened() : begun).brokeOff(reason, audience());
    }

    /** Of a run that was not begun: the chosen reports, or all where the choice cannot be read. */
    private Reports unopened() {
        try {
            return reports(formats());
        } catch (CloudsyncException unknown) {
            return reports(ReportFormat.all());
        }
    }

    /** Ends the goal as the run has ended. */
    final void decide(Ending ending) throws MojoExecutionException, MojoFailureException {
        switch (ending.outcome()) {
            case NOT_MET -> throw new MojoFailureException(ending.sentence());
            case UNKNOWN -> throw new MojoExecutionException(ending.sentence());
            case MET -> getLog().debug(ending.sentence());
        }
    }
}
