package io.github.cloudsync.mojo;

import io.github.cloudsync.app.ChosenTarget;
import io.github.cloudsync.desired.Baselines;
import io.github.cloudsync.desired.SchemaFile;
import io.github.cloudsync.desired.StarterFile;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.text.NearestWord;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a commented desired state to start from, and beside it the JSON Schema that editors complete and check it
 * with. Never overwrites a file.
 *
 * <p>Looks at no machine. Every line of the file says what it is for; what is behind {@code #} is an example that is not
 * in force.
 */
@Mojo(name = "init", requiresProject = false, inheritByDefault = false, aggregator = true)
public final class InitMojo extends DesiredStateMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.init.skip", defaultValue = "false")
    private boolean skipInit;

    /** The dated set of prerequisites that the file asks for. */
    @Parameter(property = "cloudsync.baseline", defaultValue = Baselines.DEFAULT)
    private @Nullable String baseline;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.init.skip", skipInit);
    }

    @Override
    void run() throws CloudsyncException {
        Target target = saidTarget().isEmpty()
                ? Target.LOCAL
                : ChosenTarget.parse(saidTarget().get());
        String text = StarterFile.text(knownBaseline(), target, Catalogue.all());
        Path file = desiredStateFile();
        if (!NewFile.create(file, text)) {
            throw new CloudsyncException(
                    desiredStateName() + " is there already (" + file.toAbsolutePath() + ") and was left as it is.",
                    "Edit it, move it away, or name another file with \"-Dcloudsync.desiredState=FILE\".");
        }
        getLog().info("Wrote " + desiredStateName() + " for the " + knownBaseline() + " baseline and the target "
                + target.word() + ".");
        Path schema = file.resolveSibling(SchemaFile.NAME);
        getLog().info(
                        NewFile.create(schema, SchemaFile.text())
                                ? "Wrote " + SchemaFile.NAME + " beside it, which editors check it with."
                                : SchemaFile.NAME + " is beside it already and was left as it is.");
        getLog().info("Read what it says, then run " + invocation().quoted("check") + " to see what is not met.");
    }

    private String knownBaseline() throws CloudsyncException {
        String asked = baseline == null ? Baselines.DEFAULT : baseline;
        if (Baselines.names().contains(asked)) {
            return asked;
        }
        throw new CloudsyncException(
                "cloudsync.baseline is '" + asked + "', which is no baseline"
                        + NearestWord.to(asked, Baselines.names())
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("."),
                "Use one of " + String.join(", ", Baselines.names()) + ".");
    }
}
