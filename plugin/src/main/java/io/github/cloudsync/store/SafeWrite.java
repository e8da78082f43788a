package io.github.cloudsync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Writes the changed pages into the file itself, in the order Windows writes a hive.
 *
 * <ol>
 *   <li>the {@link UndoJournal}, durable beside the file;
 *   <li>the header that says that a write has begun: from here on the file is dirty for every reader;
 *   <li>the changed pages and the growth;
 *   <li>the header that says that it has ended: clean again;
 *   <li>everything read back; only then the journal goes.
 * </ol>
 *
 * <p>Each step is on the disk before the next begins. So whenever it is cut off, the file is old and clean, or dirty with
 * a journal that restores it, or new and clean. Never write to a new file and rename it over the old one instead: the access
 * control list and the attributes of the file would be lost.
 */
public final class SafeWrite {
    private final PageFile paged;
    private final Disk disk;
    private final Pages pages;

    public SafeWrite(PageFile paged, Pages pages) {
        this.paged = paged;
        this.disk = paged.disk();
        this.pages = pages;
    }

    /** Writes and verifies; a failure is undone at once where that is possible, and otherwise at the next start. */
    public void run(Headers headers) throws StoreException {
        try {
            UndoJournal.write(paged, pages, headers);
            writeHeader(headers.begun());
            writePages();
            writeHeader(headers.ended());
            verify(headers);
        } catch (IOException e) {
            throw undone(e);
        }
        try {
            disk.delete(UndoJournal.besides(paged.path()));
            disk.forceDirectoryOf(paged.path());
        } catch (IOException e) {
            // The write is done and durable; a journal that stays is recognised and removed at the next start.
            return;
        }
    }

    private void writeHeader(byte[] header) throws IOException {
        disk.write(paged.channel(), ByteBuffer.wrap(header), 0);
        disk.force(paged.channel());
    }

    private void writePages() throws IOException {
        for (int page = 0; page < pages.pageCount(); page++) {
            if (pages.isChanged(page)) {
                disk.write(paged.channel(), ByteBuffer.wrap(pages.getPage(page)), UndoJournal.positionOf(page));
            }
        }
        disk.force(paged.channel());
    }

    /** Opens the file anew, as the next reader will, and compares what was to be written. */
    private void verify(Headers headers) throws IOException {
        paged.format().requireReadable(paged);
        boolean same = headers.isEnded(paged.read(0, Pages.PAGE));
        for (int page = 0; page < pages.pageCount(); page++) {
            if (pages.isChanged(page)) {
                byte[] read = paged.read(UndoJournal.positionOf(page), Pages.PAGE);
                same &= Arrays.equals(read, pages.getPage(page));
            }
        }
        if (!same) {
            throw new IOException("what was read back is not what was written");
        }
    }

    private StoreException undone(IOException failure) {
        String advice;
        try {
            Recovery.undo(paged);
            advice = "It was put back to what it was before; check the disk (is it full?), then try again";
        } catch (StoreException e) {
            failure.addSuppressed(e);
            advice = "It is marked dirty; the next write restores it from "
                    + UndoJournal.besides(paged.path()).getFileName() + " beside it, so leave that file there";
        }
        return new StoreException(paged.path(), "could not be written: " + failure.getMessage(), advice, failure);
    }
}
