package io.github.cloudsync.mojo;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.model.CloudsyncException;
import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Target;
import io.github.cloudsync.prerequisite.Catalogue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that read or write a desired state have in common: where it lies, and which target is meant. */
abstract class DesiredStateMojo extends CloudsyncMojo {
    /** The YAML file that says what must hold. A relative path is taken from the project's folder. */
    @Parameter(property = "cloudsync.desiredState", defaultValue = "cloudsync.yaml")
    private @Nullable String desiredState;

    /**
     * Where evidence comes from and fixes go: {@code local}, the Windows machine the build runs on, {@code image} or
     * {@code snapshot}. Overrides {@code target} in the desired state; where neither says, it is {@code local}.
     */
    @Parameter(property = "cloudsync.target")
    private @Nullable String target;

    final DesiredState readDesiredState() throws CloudsyncException {
        String named = desiredStateName();
        return new DesiredStateReader(Catalogue.all()).read(desiredStateFile(), named);
    }

    final Path desiredStateFile() {
        return baseDirectory().resolve(desiredStateName());
    }

    final String desiredStateName() {
        return desiredState == null ? "cloudsync.yaml" : desiredState;
    }

    /** The target on the command line, else the one in the desired state, else the local machine. */
    final Target target(Optional<Target> inDesiredState) throws CloudsyncException {
        if (target == null) {
            return inDesiredState.orElse(Target.LOCAL);
        }
        for (Target known : Target.values()) {
            if (known.word().equals(target.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new CloudsyncException(
                "cloudsync.target is '" + target + "', which is no target.",
                "Use one of " + Arrays.stream(Target.values()).map(Target::word).collect(Collectors.joining(", "))
                        + ".");
    }
}
