package io.github.cloudsync.mojo;

import io.github.cloudsync.app.Ending;
import io.github.cloudsync.app.HygieneRules;
import io.github.cloudsync.app.HygieneRun;
import io.github.cloudsync.hygiene.result.ShownValue;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Judges the attributes of a directory's objects, exported to LDIF, before they are synchronised; fails the build on
 * findings, as {@code check} does.
 *
 * <p>Needs no Windows, no image and no desired state. Writes {@code hygiene.csv}, {@code hygiene.jsonl} and
 * {@code hygiene-skipped.csv} to the output directory, and changes nothing.
 */
@Mojo(name = "hygiene", threadSafe = true, requiresProject = false, inheritByDefault = false)
public final class HygieneMojo extends CloudsyncMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.hygiene.skip", defaultValue = "false")
    private boolean skipHygiene;

    /** The LDIF files, plain or gzip; the values of all of them together must be unique. */
    @Parameter(property = "cloudsync.ldif", required = true)
    private @Nullable List<@Nullable File> ldif;

    /**
     * The set of rules: {@code corrected} is what Microsoft documents; {@code idfix-multi-tenant} and {@code idfix-dedicated} report what IdFix reported, row for row.
     */
    @Parameter(property = "cloudsync.hygieneRules", defaultValue = "corrected")
    private @Nullable String hygieneRules;

    /** Whether values stand in the results as they are ({@code shown}), or only described ({@code masked}). */
    @Parameter(property = "cloudsync.hygieneValues", defaultValue = "shown")
    private @Nullable String hygieneValues;

    /** Whether a field of {@code hygiene.csv} that a spreadsheet would compute gets an apostrophe before it. */
    @Parameter(property = "cloudsync.neutralFormulas", defaultValue = "false")
    private boolean neutralFormulas;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.hygiene.skip", skipHygiene);
    }

    @Override
    void run() throws CloudsyncException, MojoExecutionException, MojoFailureException {
        List<Path> files = allMeant("cloudsync.ldif", ldif == null ? List.of() : ldif);
        HygieneRun run = new HygieneRun(audience(), outputDirectory(), shown(), neutralFormulas);
        Ending ending = run.of(files, HygieneRules.named(hygieneRules == null ? "" : hygieneRules));
        switch (ending.outcome()) {
            case NOT_MET -> throw new MojoFailureException(ending.sentence());
            case UNKNOWN -> throw new MojoExecutionException(ending.sentence());
            case MET -> getLog().info("The attributes of all objects are clean.");
        }
    }

    private ShownValue shown() throws CloudsyncException {
        String word = hygieneValues == null ? "" : hygieneValues;
        return switch (word) {
            case "shown" -> ShownValue.SHOWN;
            case "masked" -> ShownValue.MASKED;
            default ->
                throw new CloudsyncException(
                        "cloudsync.hygieneValues is '" + word + "', which is neither shown nor masked.",
                        "Use shown or masked.");
        };
    }
}
