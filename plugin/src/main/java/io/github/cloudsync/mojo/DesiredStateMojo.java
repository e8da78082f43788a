package io.github.cloudsync.mojo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that read or write a desired state have in common: where it lies, and which target is meant. */
abstract class DesiredStateMojo extends CloudsyncMojo {
    /**
     * The YAML file that says what must hold. A relative path is taken from the project's folder, or
     * where nothing is there, from the folder that Maven was started on.
     */
    @Parameter(property = "cloudsync.desiredState", defaultValue = "cloudsync.yaml")
    private @Nullable String desiredState;

    /**
     * Where evidence comes from and fixes go: {@code local}, the Windows machine the build runs on, {@code image} or
     * {@code snapshot}. Overrides {@code target} in the desired state. Where neither says, naming an image or a snapshot
     * says it; where nothing does, it is {@code local}, which {@code remediate} and {@code rollback} then refuse.
     */
    @Parameter(property = "cloudsync.target")
    private @Nullable String target;

    /** The desired state of this module, or where it has none, that of the whole build. */
    final Path desiredStateFile() {
        return desiredStateFolder().resolve(desiredStateName());
    }

    /** The folder from which the desired state, and what it names, is looked for. */
    final Path desiredStateFolder() {
        boolean ofWholeBuild = !Files.exists(baseDirectory().resolve(desiredStateName()))
                && Files.exists(executionRoot().resolve(desiredStateName()));
        return ofWholeBuild ? executionRoot() : baseDirectory();
    }

    final String desiredStateName() {
        return desiredState == null ? "cloudsync.yaml" : desiredState;
    }

    /** What {@code cloudsync.target} says. */
    final Optional<String> saidTarget() {
        return Optional.ofNullable(target);
    }
}
