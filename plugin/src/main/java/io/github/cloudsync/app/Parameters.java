package io.github.cloudsync.app;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What was said of a run, beside what the desired state says. Nothing of it has been judged yet.
 *
 * @param target the kind of target as the user wrote it; overrides {@code target} in the desired state
 * @param image the folder that holds the image's {@code Windows} folder
 * @param snapshot the recording, or the folder of recordings; overrides {@code snapshot: path:} in the desired state
 * @param journals the folder of the journals; empty for the one that belongs to the target
 */
public record Parameters(
        DesiredStateFile desiredState,
        Optional<String> target,
        Optional<Path> image,
        Optional<Path> snapshot,
        Optional<Path> journals) {
    /** A desired state, with nothing else said. */
    public static Parameters of(DesiredStateFile desiredState) {
        return new Parameters(desiredState, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same on an image. */
    public Parameters onImage(Path folder) {
        return new Parameters(desiredState, target, Optional.of(folder), snapshot, journals);
    }

    /** The same on a recording, or on a folder of them. */
    public Parameters onSnapshot(Path file) {
        return new Parameters(desiredState, target, image, Optional.of(file), journals);
    }

    /** The same with the journals in this folder. */
    public Parameters withJournals(Path folder) {
        return new Parameters(desiredState, target, image, snapshot, Optional.of(folder));
    }

    /** The kind of target that is meant. Opens nothing. */
    ChosenTarget chosen(Optional<DesiredState> desired) throws CloudsyncException {
        Set<Target> named = EnumSet.noneOf(Target.class);
        if (image.isPresent()) {
            named.add(Target.IMAGE);
        }
        if (snapshot.isPresent()) {
            named.add(Target.SNAPSHOT);
        }
        return ChosenTarget.of(target, desired, named, snapshot(desired).isPresent());
    }

    /** The target that is there itself, to be recorded. No snapshot is one, whoever names it. */
    ChosenTarget chosenToRecord(Optional<DesiredState> desired) throws CloudsyncException {
        return ChosenTarget.of(target, desired, image.isPresent() ? Set.of(Target.IMAGE) : Set.of(), false);
    }

    /**
     * The target of this kind.
     *
     * @throws CloudsyncException if it needs a place and none is named
     */
    OpenableTarget at(Target kind, Optional<DesiredState> desired) throws CloudsyncException {
        return switch (kind) {
            case LOCAL -> new ThisMachine(journals);
            case IMAGE ->
                new OfflineImage(
                        image.orElseThrow(() -> new CloudsyncException(
                                        "The target 'image' needs to know where the image is.",
                                        "Name the folder that holds its Windows folder with"
                                                + " \"-Dcloudsync.image=FOLDER\" or <image>FOLDER</image>."))
                                .toAbsolutePath()
                                .normalize(),
                        journals);
            case SNAPSHOT ->
                new Recording(snapshot(desired)
                        .orElseThrow(() -> new CloudsyncException(
                                "The target is 'snapshot', and nothing says which.",
                                "Name the file or folder with \"-Dcloudsync.snapshot=FILE\", or in "
                                        + desired.map(DesiredState::source).orElse(desiredState.name())
                                        + " with 'snapshot: {path: FILE}'.")));
        };
    }

    /**
     * The target that is meant, to be changed: this machine must have been said. Opens nothing.
     *
     * @param run what would change it
     */
    OpenableTarget toChange(String run, Optional<DesiredState> desired) throws CloudsyncException {
        return itself(chosen(desired).toBeChangedBy(run, desiredState.name()), desired);
    }

    /** The target of this kind, of which a recording cannot stand in for what it is of. */
    OpenableTarget itself(Target kind, Optional<DesiredState> desired) throws CloudsyncException {
        if (kind == Target.SNAPSHOT) {
            throw Recording.onlyRead();
        }
        return at(kind, desired);
    }

    private Optional<Path> snapshot(Optional<DesiredState> desired) {
        return snapshot.or(
                () -> desired.flatMap(state -> state.snapshot().path()).map(desiredState.folder()::resolve));
    }
}
