package io.github.cloudsync.host.image.regf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Writes the changed pages into the hive file itself, in the order Windows writes a hive.
 *
 * <ol>
 *   <li>the {@link UndoJournal}, durable beside the hive;
 *   <li>the base block with the first sequence number raised: from here on the hive is dirty for every reader;
 *   <li>the changed pages and the growth;
 *   <li>the base block with the second sequence number raised and the new size: clean again;
 *   <li>everything read back; only then the journal goes.
 * </ol>
 *
 * <p>Each step is on the disk before the next begins. So whenever it is cut off, the hive is old and clean, or dirty with
 * a journal that restores it, or new and clean. Never write to a new file and rename it over the hive instead: the access
 * control list and the attributes of the hive would be lost.
 */
final class SafeWrite {
    private final HiveFile hive;
    private final Disk disk;
    private final HivePages pages;

    SafeWrite(HiveFile hive, HivePages pages) {
        this.hive = hive;
        this.disk = hive.disk();
        this.pages = pages;
    }

    /** Writes and verifies; a failure is undone at once where that is possible, and otherwise at the next start. */
    void run(BaseBlock before, BaseBlock begun) throws HiveException {
        BaseBlock ended = begun.writeEnded(pages.size());
        try {
            UndoJournal.write(hive, pages, before, begun, ended);
            writeBaseBlock(begun);
            writePages();
            writeBaseBlock(ended);
            verify(ended);
        } catch (IOException e) {
            throw undone(e);
        }
        try {
            disk.delete(UndoJournal.besides(hive.path()));
            disk.forceDirectoryOf(hive.path());
        } catch (IOException e) {
            // The write is done and durable; a journal that stays is recognised and removed at the next start.
            return;
        }
    }

    private void writeBaseBlock(BaseBlock block) throws IOException {
        disk.write(hive.channel(), ByteBuffer.wrap(block.toBytes()), 0);
        disk.force(hive.channel());
    }

    private void writePages() throws IOException {
        for (int page = 0; page < pages.pageCount(); page++) {
            if (pages.isChanged(page)) {
                disk.write(hive.channel(), ByteBuffer.wrap(pages.getPage(page)), UndoJournal.positionOf(page));
            }
        }
        disk.force(hive.channel());
    }

    /** Opens the file anew, as the next reader will, and compares what was to be written. */
    private void verify(BaseBlock ended) throws IOException {
        Contents written = Contents.load(hive);
        boolean same = Arrays.equals(written.base().toBytes(), ended.toBytes());
        for (int page = 0; page < pages.pageCount(); page++) {
            if (pages.isChanged(page)) {
                byte[] read = hive.read(UndoJournal.positionOf(page), HivePages.PAGE);
                same &= Arrays.equals(read, pages.getPage(page));
            }
        }
        if (!same) {
            throw new IOException("what was read back is not what was written");
        }
    }

    private HiveException undone(IOException failure) {
        String advice;
        try {
            Recovery.undo(hive);
            advice = "It was put back to what it was before; check the disk (is it full?), then try again";
        } catch (HiveException e) {
            failure.addSuppressed(e);
            advice = "It is marked dirty; the next write restores it from "
                    + UndoJournal.besides(hive.path()).getFileName() + " beside it, so leave that file there";
        }
        return new HiveException(hive.path(), "could not be written: " + failure.getMessage(), advice, failure);
    }
}
