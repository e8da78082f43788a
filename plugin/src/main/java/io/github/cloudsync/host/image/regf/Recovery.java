package io.github.cloudsync.host.image.regf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** Ends what an interrupted safe write left behind, from the journal beside the hive, before the hive is opened. */
final class Recovery {
    private final HiveFile hive;
    private final Disk disk;
    private final UndoJournal journal;

    private Recovery(HiveFile hive, UndoJournal journal) {
        this.hive = hive;
        this.disk = hive.disk();
        this.journal = journal;
    }

    /** Returns what was done, for the user; empty if the last write left nothing behind. */
    static Optional<String> run(HiveFile hive) throws HiveException {
        return withJournal(hive, Recovery::settle);
    }

    /** Takes back a write that has just failed, however far it came. */
    static void undo(HiveFile hive) throws HiveException {
        withJournal(hive, recovery -> {
            recovery.restore();
            recovery.removeJournal();
            return "";
        });
    }

    private interface Step {
        String run(Recovery recovery) throws IOException;
    }

    private static Optional<String> withJournal(HiveFile hive, Step step) throws HiveException {
        try {
            Path unfinished = UndoJournal.unfinishedBesides(hive.path());
            if (Files.exists(unfinished)) {
                // It never got its name, so the write had not begun.
                hive.disk().delete(unfinished);
            }
            if (!Files.exists(UndoJournal.besides(hive.path()))) {
                return Optional.empty();
            }
            return Optional.of(step.run(new Recovery(hive, UndoJournal.read(hive.path()))));
        } catch (HiveException e) {
            throw e;
        } catch (IOException e) {
            throw HiveFile.failed(hive.path(), "could not be restored after an interrupted write", e);
        }
    }

    private String settle() throws IOException {
        byte[] now = hive.read(0, BaseBlock.SIZE);
        String note;
        if (Arrays.equals(now, journal.ended().toBytes()) && newPagesAreThere()) {
            note = "the last write of this hive had ended, only its backup was still there; it was removed";
        } else if (Arrays.equals(now, journal.before().toBytes()) && oldPagesAreThere()) {
            note = "the last write of this hive had not begun, only its backup was there; it was removed";
        } else if (isOfThisWrite(now)) {
            restore();
            note = "the last write of this hive was interrupted; the hive was restored to what it was before";
        } else {
            throw foreign();
        }
        removeJournal();
        return hive.path() + ": " + note;
    }

    /** Whether the base block is one of the three this write knows, or was torn between them. */
    private boolean isOfThisWrite(byte[] now) {
        byte[] before = journal.before().toBytes();
        byte[] begun = journal.begun().toBytes();
        byte[] ended = journal.ended().toBytes();
        if (now.length < BaseBlock.SIZE) {
            return false;
        }
        for (int i = 0; i < now.length; i++) {
            if (now[i] != before[i] && now[i] != begun[i] && now[i] != ended[i]) {
                return false;
            }
        }
        return Arrays.equals(now, before)
                || Arrays.equals(now, begun)
                || Arrays.equals(now, ended)
                || !BaseBlock.of(now).isClean();
    }

    private boolean newPagesAreThere() throws IOException {
        MessageDigest digest = UndoJournal.sha256();
        journal.forEachPage((position, held) -> digest.update(hive.read(position, HivePages.PAGE)));
        return journal.isOfNewPages(digest.digest());
    }

    private boolean oldPagesAreThere() throws IOException {
        boolean[] same = {hive.size() == journal.length()};
        journal.forEachPage((position, held) -> same[0] &= Arrays.equals(held, hive.read(position, held.length)));
        return same[0];
    }

    /** Puts the old pages back; the hive is dirty until the last of them is on the disk, so this can be repeated. */
    private void restore() throws IOException {
        writeBaseBlock(journal.begun());
        journal.forEachPage((position, held) -> disk.write(hive.channel(), ByteBuffer.wrap(held), position));
        cutGrowthOff();
        disk.force(hive.channel());
        writeBaseBlock(journal.before());
    }

    private void cutGrowthOff() {
        try {
            disk.truncate(hive.channel(), journal.length());
        } catch (IOException e) {
            // Windows does not cut a file that is still mapped; what lies behind the bins is then padding, which is
            // legal.
            return;
        }
    }

    private void removeJournal() throws IOException {
        disk.delete(journal.file());
        disk.forceDirectoryOf(hive.path());
    }

    private void writeBaseBlock(BaseBlock block) throws IOException {
        disk.write(hive.channel(), ByteBuffer.wrap(block.toBytes()), 0);
        disk.force(hive.channel());
    }

    private HiveException foreign() {
        return new HiveException(
                hive.path(),
                "was written by another program since a write of it was interrupted, so the backup "
                        + journal.file().getFileName() + " cannot be applied to it",
                "Take a good copy of the hive, or make sure that it is whole, then delete the backup");
    }
}
