package io.github.cloudsync.mojo;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.page.ConsolePage;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Pages;
import io.github.cloudsync.report.ConsoleIndex;
import io.github.cloudsync.text.NearestWord;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Shows the documentation of a prerequisite: why it exists, what is checked, what {@code remediate} would change, and
 * how to do it by hand. Without an id it lists all of them.
 *
 * <p>Looks at no machine and reads no desired state, so it runs anywhere:
 * {@code mvn cloudsync:explain "-Did=tls12-client-enabled"}
 */
@Mojo(name = "explain", threadSafe = true, requiresProject = false, inheritByDefault = false, aggregator = true)
public final class ExplainMojo extends CloudsyncMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.explain.skip", defaultValue = "false")
    private boolean skipExplain;

    /** The id of the prerequisite to explain, such as {@code tls12-client-enabled}. Without it all are listed. */
    @Parameter(property = "id")
    private @Nullable String id;

    /** The same as {@code id}, under a name that no other plugin listens to; it counts where both are given. */
    @Parameter(property = "cloudsync.id")
    private @Nullable String prerequisite;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.explain.skip", skipExplain);
    }

    @Override
    void run() throws CloudsyncException {
        String asked = prerequisite == null ? id : prerequisite;
        if (asked == null) {
            audience().say(new ConsoleIndex(invocation()).lines(Catalogue.all()));
            return;
        }
        List<String> known = Catalogue.all().stream().map(Prerequisite::id).toList();
        if (!known.contains(asked)) {
            throw new CloudsyncException(
                    "There is no prerequisite '" + asked + "'"
                            + NearestWord.to(asked, known)
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("."),
                    "Run " + invocation().quoted("explain") + " without an id to see all of them.");
        }
        // In one piece, so that no log prefix stands before the commands that are there to be copied.
        getLog().info("\n\n" + String.join("\n", ConsolePage.lines(Pages.markdown(asked))) + "\n");
    }
}
