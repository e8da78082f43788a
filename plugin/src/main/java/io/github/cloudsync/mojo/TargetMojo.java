package io.github.cloudsync.mojo;

import io.github.cloudsync.engine.Checker;
import io.github.cloudsync.engine.MaximumAge;
import io.github.cloudsync.journal.JournalFolder;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.source.image.ImageHost;
import io.github.cloudsync.source.windows.WindowsHost;
import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What the goals that look at a target have in common: how it is opened, and where its journals lie. */
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

    /** Whether this machine was chosen only because nothing was said. */
    private boolean localByDefault;

    /** The target that is meant, to be looked at. Opens nothing. */
    final Target target(Optional<DesiredState> desired) throws CloudsyncException {
        ChosenTarget chosen = chosenTarget(desired);
        localByDefault = !chosen.said();
        return chosen.target();
    }

    /** The target that is meant, to be changed: this machine must have been said. Opens nothing. */
    final Target targetToChange(String goal, Optional<DesiredState> desired) throws CloudsyncException {
        return chosenTarget(desired).toBeChangedBy(goal, desiredStateName());
    }

    /** The desired state that is found for this module; what the parameters say is known already. */
    @Override
    final Optional<String> subject() {
        String file = desiredStateFile().toAbsolutePath().normalize().toString();
        return Optional.of(
                snapshot == null ? file : file + " and " + baseDirectory().resolve(snapshot));
    }

    private ChosenTarget chosenTarget(Optional<DesiredState> desired) throws CloudsyncException {
        Set<Target> named = EnumSet.noneOf(Target.class);
        if (image != null) {
            named.add(Target.IMAGE);
        }
        if (snapshot != null && !writesSnapshot()) {
            named.add(Target.SNAPSHOT);
        }
        boolean inFile = desired.isPresent() && desired.get().snapshot().path().isPresent() && !writesSnapshot();
        return ChosenTarget.of(saidTarget(), desired, named, inFile);
    }

    /** Whether a snapshot that is named is the one to be written, which says nothing of the target. */
    boolean writesSnapshot() {
        return false;
    }

    /** Where nothing said that this machine is meant, the next goal is told, since one that changes it has to be. */
    @Override
    final Invocation invocation() {
        Invocation own = super.invocation();
        return localByDefault ? own.with("cloudsync.target", Target.LOCAL.word()) : own;
    }

    /** Opens a target that is there itself, not a recording of it, to look at it. */
    final View view(Target chosen) throws CloudsyncException {
        if (chosen != Target.IMAGE) {
            return View.of(open(chosen));
        }
        ImageHost host = ImageHost.openForReading(image());
        host.recovered().forEach(getLog()::warn);
        return View.of(host);
    }

    /** Opens a target to change it, which a snapshot never is. */
    final Host open(Target chosen) throws CloudsyncException {
        return switch (chosen) {
            case LOCAL -> WindowsHost.open();
            case IMAGE -> {
                ImageHost host = ImageHost.openForWriting(image());
                host.recovered().forEach(getLog()::warn);
                host.hardLinked().forEach(getLog()::warn);
                yield host;
            }
            case SNAPSHOT ->
                throw new CloudsyncException(
                        "The target 'snapshot' is a recording, which is only read. Nothing was changed.",
                        "Run this goal on the host itself, with the target 'local'; 'check' and 'plan' work here.");
        };
    }

    /** Opens a target to look at it. */
    final View view(Target chosen, DesiredState desired) throws CloudsyncException {
        return chosen == Target.SNAPSHOT ? View.ofSnapshot(snapshot(desired)) : view(chosen);
    }

    /** The snapshot, or the folder of snapshots, that the target {@code snapshot} means. */
    final Path snapshot(DesiredState desired) throws CloudsyncException {
        Optional<Path> named = snapshot == null
                ? desired.snapshot().path().map(desiredStateFolder()::resolve)
                : Optional.of(baseDirectory().resolve(snapshot));
        return named.orElseThrow(() -> new CloudsyncException(
                "The target is 'snapshot', and nothing says which.",
                "Name the file or folder with \"-Dcloudsync.snapshot=FILE\", or in " + desired.source()
                        + " with 'snapshot: {path: FILE}'."));
    }

    /** The file or folder of snapshots on the command line or in the pom. */
    final Optional<String> namedSnapshot() {
        return Optional.ofNullable(snapshot);
    }

    /**
     * Makes the declared directories ready to be asked, over LDAP from this machine whatever the target is; a snapshot
     * does not record them. To be done before anything is changed: credentials that cannot be had end the goal.
     */
    final Directories directories(DesiredState desired) throws CloudsyncException {
        List<DirectoryDeclaration> declared = desired.directories();
        return declared.isEmpty()
                ? Directories.none()
                : Directories.open(
                        declared,
                        new ServerCredentials(settings(), Objects.requireNonNull(settingsDecrypter, "set by Maven")));
    }

    final Report check(View view, Directories directories, DesiredState desired, Target chosen) {
        Report report = check(view.host(), directories, desired, chosen);
        if (view.recorded().isEmpty()) {
            return report;
        }
        Report recorded = report.recordedAt(view.recorded().get());
        return new MaximumAge(desired.snapshot().maximumAge())
                .demandedOf(view.ofImage() ? recorded.noting(RecordedImages.ONE) : recorded);
    }

    final Report check(HostFacts host, Directories directories, DesiredState desired, Target chosen) {
        return new Checker(
                        Catalogue.all(),
                        toolVersion(),
                        InstantSource.system(),
                        (id, defect) -> getLog().debug("The check of " + id + " itself failed:", defect))
                .check(new Evidence(host, directories.facts()), desired, chosen);
    }

    /** Says before the first write what would otherwise fail at each of them. What is not known counts as no. */
    final void requireElevation(Host host) throws CloudsyncException {
        Reading<Boolean> elevated = host.elevated();
        boolean enough =
                elevated instanceof Reading.Inapplicable || elevated.seen().orElse(false);
        if (!enough) {
            throw new CloudsyncException(
                    "This changes HKEY_LOCAL_MACHINE, which needs an administrator, and this process is not elevated"
                            + (elevated instanceof Reading.Unreadable<Boolean> u ? " (" + u.reason() + ")" : "")
                            + ". Nothing was changed.",
                    "Run Maven from a console that was opened with 'Run as administrator'.");
        }
    }

    /** What a journal calls the target, for people: an image by its folder. */
    final String place(Target chosen, HostDescription host) throws CloudsyncException {
        return chosen == Target.IMAGE ? image().toString() : host.name();
    }

    private Path image() throws CloudsyncException {
        if (image == null) {
            throw new CloudsyncException(
                    "The target 'image' needs to know where the image is.",
                    "Name the folder that holds its Windows folder with \"-Dcloudsync.image=FOLDER\" or"
                            + " <image>FOLDER</image>.");
        }
        return image.toPath().toAbsolutePath().normalize();
    }

    /** Locks the journals of a target, where nobody else could have put any. */
    final JournalFolder lockJournals(Target chosen) throws CloudsyncException {
        return lockJournals(chosen, Optional.ofNullable(journalDirectory).map(File::toPath));
    }

    /** Locks the journals in this folder, or by default those of the target. Nothing of a target is changed without. */
    final JournalFolder lockJournals(Target chosen, Optional<Path> named) throws CloudsyncException {
        beginToChangeTarget();
        return (chosen == Target.IMAGE ? JournalPlace.ofImage(named, image()) : JournalPlace.ofThisMachine(named))
                .lock();
    }
}
