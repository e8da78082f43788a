package io.github.cloudsync.mojo;

import io.github.cloudsync.app.DesiredStateFile;
import io.github.cloudsync.app.Parameters;
import io.github.cloudsync.app.Passwords;
import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What the goals that look at a target have in common: where it is, and where its journals lie. */
abstract class TargetMojo extends DesiredStateMojo {
    /** The folder that holds the image's {@code Windows} folder, mounted or extracted. Naming it says the target {@code image}. */
    @Parameter(property = "cloudsync.image")
    private @Nullable File image;

    /**
     * The file that the goal {@code snapshot} has recorded, or a folder of them, which {@code check} takes for a fleet;
     * naming it says the target {@code snapshot}. Overrides {@code snapshot: path:} in the desired state. For the goal
     * {@code snapshot} itself it is the file to write.
     */
    @Parameter(property = "cloudsync.snapshot")
    private @Nullable String snapshot;

    /**
     * The folder that holds the journals {@code rollback} reads. Must survive {@code mvn clean}. By default
     * {@code %ProgramData%\cloudsync\journal} for the local machine, and a folder beside the image, named
     * {@code IMAGE.cloudsync-journal}, for an image. A folder that somebody else could have put a journal into is
     * refused: on the local machine only administrators may change it, for an image only the user who runs Maven. The
     * key that seals them lies in the default folder for the local machine, and with the journals for an image.
     */
    @Parameter(property = "cloudsync.journalDirectory")
    private @Nullable File journalDirectory;

    @Inject
    private @Nullable SettingsDecrypter settingsDecrypter;

    /** The desired state that is found for this module; what the parameters say is known already. */
    @Override
    final Optional<String> subject() {
        String file = desiredStateFile().toAbsolutePath().normalize().toString();
        return Optional.of(snapshot == null ? file : file + " and " + meantSnapshot(snapshot));
    }

    /** What the parameters say of the target. */
    final Parameters parameters() {
        return new Parameters(
                new DesiredStateFile(desiredStateFolder(), desiredStateName()),
                saidTarget(),
                Optional.ofNullable(image).map(folder -> meant("cloudsync.image", folder)),
                namedSnapshot(),
                Optional.ofNullable(journalDirectory).map(folder -> meant("cloudsync.journalDirectory", folder)));
    }

    /** The file or folder of snapshots on the command line or in the pom. */
    final Optional<Path> namedSnapshot() {
        return Optional.ofNullable(snapshot).map(this::meantSnapshot);
    }

    private Path meantSnapshot(String named) {
        return meant("cloudsync.snapshot", baseDirectory().resolve(named).toFile());
    }

    /** The passwords in the Maven settings. */
    final Passwords passwords() {
        return id ->
                new ServerCredentials(settings(), Objects.requireNonNull(settingsDecrypter, "set by Maven")).of(id);
    }
}
