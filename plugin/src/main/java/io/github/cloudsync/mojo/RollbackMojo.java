package io.github.cloudsync.mojo;

import io.github.cloudsync.engine.Hosts;
import io.github.cloudsync.engine.Rollback;
import io.github.cloudsync.journal.JournalFile;
import io.github.cloudsync.journal.JournalFolder;
import io.github.cloudsync.model.CloudsyncException;
import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Host;
import io.github.cloudsync.model.HostDescription;
import io.github.cloudsync.model.RemediationRecord;
import io.github.cloudsync.model.Target;
import io.github.cloudsync.model.Undo;
import io.github.cloudsync.model.Undone;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.report.ConsoleRollback;
import java.io.File;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a journal says {@code remediate} did: restores every value exactly, removes the keys it created if
 * they are empty, and leaves alone, by name, what has changed since.
 */
@Mojo(name = "rollback", requiresProject = false, inheritByDefault = false)
public final class RollbackMojo extends TargetMojo {
    /** Skips this goal. */
    @Parameter(property = "cloudsync.rollback.skip", defaultValue = "false")
    private boolean skipRollback;

    /** The journal to take back; by default the newest one in the journal folder. */
    @Parameter(property = "cloudsync.journal")
    private @Nullable File journal;

    @Override
    Skip ownSkip() {
        return new Skip("cloudsync.rollback.skip", skipRollback);
    }

    @Override
    void run() throws CloudsyncException, MojoFailureException {
        Target target = targetToChange("rollback", desiredState());
        try (Host host = open(target);
                JournalFolder folder = lockJournals(target)) {
            RemediationRecord record = chosen(folder);
            HostDescription here = Hosts.describe(host);
            refuseOther(record, target, place(target, here));
            requireElevation(host);
            Rollback rollback = new Rollback(Catalogue.all());
            List<Undo> plan = rollback.plan(record, host);
            ConsoleRollback console = new ConsoleRollback(here, record.name());
            print(console.before(plan));
            Undone undone = rollback.apply(plan, host);
            if (undone.isComplete()) {
                try (JournalFile note = folder.reopen(record)) {
                    note.rolledBack();
                }
            }
            print(console.after(undone));
            if (!undone.isComplete()) {
                throw new MojoFailureException("The rollback is not complete; see above for what was left as it is.");
            }
        }
    }

    /** The rollback needs no desired state, but where there is one it says which target is meant. */
    private Optional<DesiredState> desiredState() throws CloudsyncException {
        return Files.exists(desiredStateFile()) ? Optional.of(readDesiredState()) : Optional.empty();
    }

    private RemediationRecord chosen(JournalFolder folder) throws CloudsyncException {
        if (journal != null) {
            return folder.read(journal.toPath());
        }
        RemediationRecord newest = folder.newest()
                .orElseThrow(() -> new CloudsyncException(
                        "There is no journal in " + folder.path() + ": nothing was remediated from here.",
                        "Name a journal with \"-Dcloudsync.journal=FILE\", or its folder with"
                                + " \"-Dcloudsync.journalDirectory=FOLDER.\""));
        if (newest.rolledBack()) {
            throw new CloudsyncException(
                    "The newest journal, " + newest.name() + ", has been rolled back already.",
                    "Name an older one with \"-Dcloudsync.journal=FILE.\"");
        }
        return newest;
    }

    private static void refuseOther(RemediationRecord record, Target target, String place) throws CloudsyncException {
        if (record.target() != target || !record.place().equals(place)) {
            throw new CloudsyncException(
                    "The journal " + record.name() + " is about the "
                            + record.target().word() + " target "
                            + record.place() + ", and this is the " + target.word() + " target " + place
                            + ". Nothing was changed.",
                    "Run the rollback where the journal was written, or name another journal with"
                            + " \"-Dcloudsync.journal=FILE.\"");
        }
    }
}
