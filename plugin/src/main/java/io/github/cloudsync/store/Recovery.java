package io.github.cloudsync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** Ends what an interrupted safe write left behind, from the journal beside the file, before the file is read. */
public final class Recovery {
    private final PageFile paged;
    private final Disk disk;
    private final UndoJournal journal;

    private Recovery(PageFile paged, UndoJournal journal) {
        this.paged = paged;
        this.disk = paged.disk();
        this.journal = journal;
    }

    /** Returns what was done, for the user; empty if the last write left nothing behind. */
    public static Optional<String> run(PageFile paged) throws StoreException {
        return withJournal(paged, Recovery::settle);
    }

    /** Where the backup of an interrupted write of a file lies until {@link #run} has ended it. */
    public static Path backupOf(Path file) {
        return UndoJournal.besides(file);
    }

    /** Takes back a write that has just failed, however far it came. */
    static void undo(PageFile paged) throws StoreException {
        withJournal(paged, recovery -> {
            recovery.restore();
            recovery.removeJournal();
            return "";
        });
    }

    private interface Step {
        String run(Recovery recovery) throws IOException;
    }

    private static Optional<String> withJournal(PageFile paged, Step step) throws StoreException {
        try {
            Path unfinished = UndoJournal.unfinishedBesides(paged.path());
            if (Files.exists(unfinished)) {
                // It never got its name, so the write had not begun.
                paged.disk().delete(unfinished);
            }
            if (!Files.exists(UndoJournal.besides(paged.path()))) {
                return Optional.empty();
            }
            return Optional.of(step.run(new Recovery(paged, UndoJournal.read(paged))));
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            throw StoreException.failed(paged.path(), "could not be restored after an interrupted write", e);
        }
    }

    private String settle() throws IOException {
        byte[] now = paged.read(0, Pages.PAGE);
        String noun = paged.format().noun();
        String note;
        if (journal.headers().isEnded(now) && newPagesAreThere()) {
            note = "the last write of this " + noun + " had ended, only its backup was still there; it was removed";
        } else if (journal.headers().isBefore(now) && oldPagesAreThere()) {
            note = "the last write of this " + noun + " had not begun, only its backup was there; it was removed";
        } else if (journal.headers().include(now, paged.format())) {
            restore();
            note = "the last write of this " + noun + " was interrupted; the " + noun
                    + " was restored to what it was before";
        } else {
            throw foreign();
        }
        removeJournal();
        return paged.path() + ": " + note;
    }

    private boolean newPagesAreThere() throws IOException {
        MessageDigest digest = UndoJournal.sha256();
        journal.forEachPage((position, held) -> digest.update(paged.read(position, Pages.PAGE)));
        return journal.isOfNewPages(digest.digest());
    }

    private boolean oldPagesAreThere() throws IOException {
        boolean[] same = {paged.size() == journal.length()};
        journal.forEachPage((position, held) -> same[0] &= Arrays.equals(held, paged.read(position, held.length)));
        return same[0];
    }

    /** Puts the old pages back; the file is dirty until the last of them is on the disk, so this can be repeated. */
    private void restore() throws IOException {
        writeHeader(journal.headers().begun());
        journal.forEachPage((position, held) -> disk.write(paged.channel(), ByteBuffer.wrap(held), position));
        cutGrowthOff();
        disk.force(paged.channel());
        writeHeader(journal.headers().before());
    }

    private void cutGrowthOff() {
        try {
            disk.truncate(paged.channel(), journal.length());
        } catch (IOException e) {
            // Windows does not cut a file that is still mapped; a format must allow for padding at its end.
            return;
        }
    }

    private void removeJournal() throws IOException {
        disk.delete(journal.file());
        disk.forceDirectoryOf(paged.path());
    }

    private void writeHeader(byte[] header) throws IOException {
        disk.write(paged.channel(), ByteBuffer.wrap(header), 0);
        disk.force(paged.channel());
    }

    private StoreException foreign() {
        return new StoreException(
                paged.path(),
                "was written by another program since a write of it was interrupted, so the backup "
                        + journal.file().getFileName() + " cannot be applied to it",
                "Take a good copy of the " + paged.format().noun()
                        + ", or make sure that it is whole, then delete the backup",
                null);
    }
}
