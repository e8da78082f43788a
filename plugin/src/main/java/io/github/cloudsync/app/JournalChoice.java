package io.github.cloudsync.app;

import io.github.cloudsync.engine.Recognition;
import io.github.cloudsync.journal.JournalFolder;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.Invocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which journals a rollback takes back, the newest first. */
final class JournalChoice {
    private final JournalFolder folder;
    private final Recognition here;
    private final Invocation invocation;
    private final String place;

    /** @param place what the target is called now */
    JournalChoice(JournalFolder folder, Recognition here, Invocation invocation, String place) {
        this.folder = folder;
        this.here = here;
        this.invocation = invocation;
        this.place = place;
    }

    /** The newest journal about this target. */
    List<RemediationRecord> newest() throws CloudsyncException {
        Optional<RemediationRecord> newest = folder.newest(here::knows).map(here::asItIs);
        if (newest.isEmpty()) {
            Optional<RemediationRecord> other = folder.newest(any -> true);
            throw other.isPresent() ? anothers(other.get()) : none();
        }
        if (newest.get().rolledBack()) {
            throw alreadyRolledBack(newest.get());
        }
        return List.of(newest.get());
    }

    /** This journal and before it every newer one that still holds. */
    List<RemediationRecord> backTo(Path file) throws CloudsyncException {
        RemediationRecord named = here.asItIs(folder.read(file));
        if (named.rolledBack()) {
            throw new CloudsyncException(
                    "The journal " + named.name() + " has been rolled back already. Nothing was changed.",
                    "Name an older one to go further back.");
        }
        Optional<RemediationRecord> newest = folder.newest(here::knows);
        if (newest.isPresent() && newest.get().link().equals(named.link())) {
            return List.of(named);
        }
        List<RemediationRecord> chain = newest.isPresent() ? folder.since(named, newest.get(), here::knows) : List.of();
        if (chain.isEmpty()) {
            throw anothers(named);
        }
        return chain;
    }

    private CloudsyncException none() {
        return new CloudsyncException(
                "There is no journal in " + folder.path() + ". Nothing was changed.",
                "Name a journal with \"-Dcloudsync.journal=FILE\", or its folder with"
                        + " \"-Dcloudsync.journalDirectory=FOLDER\".");
    }

    private CloudsyncException alreadyRolledBack(RemediationRecord newest) {
        return new CloudsyncException(
                "The newest journal, " + newest.name() + ", has been rolled back already. Nothing was changed.",
                furtherBack(newest));
    }

    private String furtherBack(RemediationRecord newest) {
        try {
            Optional<RemediationRecord> older = folder.predecessor(newest);
            while (older.isPresent() && older.get().rolledBack()) {
                older = folder.predecessor(older.get());
            }
            return older.map(record -> "To go further back, run "
                            + invocation
                                    .with("cloudsync.journal", record.name())
                                    .quoted("rollback")
                            + ".")
                    .orElse("There is no older one about this target that has not been.");
        } catch (CloudsyncException lineEnds) {
            return "It is not known what was before it: " + lineEnds.problem();
        }
    }

    private CloudsyncException anothers(RemediationRecord record) {
        List<String> differences = here.differences(record);
        return new CloudsyncException(
                "The journal " + record.name() + ", made on " + record.place() + ", is not about what is at " + place
                        + " now: "
                        + (differences.isEmpty()
                                ? "a newer journal there is about another one"
                                : String.join("; ", differences))
                        + ". Nothing was changed.",
                "An undo belongs to what it was made on: run the rollback there. A fresh copy of an image, or one restored"
                        + " from a backup made before the remediation, has nothing of it to take back; in one restored"
                        + " from a later backup, put back by hand what the journal calls \"before\".");
    }
}
