package io.github.cloudsync.regf;

import io.github.cloudsync.store.Pages;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One write to a hive as its log keeps it: pages to be put in place (spec "Log entries").
 *
 * @param log the log file it lies in
 * @param at where in that file it begins
 */
record LogEntry(ByteBuffer log, int at) {
    /** Entries begin at multiples of this size, and are multiples of it. */
    static final int SECTOR = 512;

    private static final int HVLE = 0x454c7648;
    private static final int SIZE = 4;
    private static final int FLAGS = 8;
    private static final int SEQUENCE = 12;
    private static final int BINS_SIZE = 16;
    private static final int PAGE_COUNT = 20;
    private static final int HASH_1 = 24;
    private static final int HASH_2 = 32;
    private static final int PAGES = 40;
    private static final int REFERENCE = 8;

    /** The entry that begins there, if it is whole: size, both hashes and every page reference are right. */
    static Optional<LogEntry> at(ByteBuffer log, int at) {
        LogEntry entry = new LogEntry(log, at);
        return log.limit() - at >= PAGES && entry.isWhole() ? Optional.of(entry) : Optional.empty();
    }

    private boolean isWhole() {
        int size = log.getInt(at + SIZE);
        return log.getInt(at) == HVLE
                && size >= PAGES
                && size % SECTOR == 0
                && size <= log.limit() - at
                && binsSize() > 0
                && binsSize() % Pages.PAGE == 0
                && log.getLong(at + HASH_2) == Marvin32.hash(log, at, HASH_2)
                && log.getLong(at + HASH_1) == Marvin32.hash(log, at + PAGES, size - PAGES)
                && pagesFit(size);
    }

    private boolean pagesFit(int size) {
        long end = PAGES + (long) REFERENCE * pageCount();
        if (pageCount() < 0 || end > size) {
            return false;
        }
        for (int i = 0; i < pageCount(); i++) {
            long offset = Integer.toUnsignedLong(pageOffset(i));
            long length = Integer.toUnsignedLong(pageSize(i));
            end += length;
            if (offset % SECTOR != 0 || offset + length > binsSize() || end > size) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return log.getInt(at + SIZE);
    }

    int sequence() {
        return log.getInt(at + SEQUENCE);
    }

    /** The one flag of the base block that an entry restores. */
    boolean isKtmLocked() {
        return (log.getInt(at + FLAGS) & BaseBlock.KTM_LOCKED) != 0;
    }

    /** The size of the hive bins data once this entry is applied. */
    int binsSize() {
        return log.getInt(at + BINS_SIZE);
    }

    /** Puts the pages in place; a hive that shrinks afterwards no longer has room for all of them. */
    void applyTo(Pages pages) {
        int from = at + PAGES + REFERENCE * pageCount();
        for (int i = 0; i < pageCount(); i++) {
            byte[] page = new byte[Math.max(0, Math.min(pageSize(i), pages.size() - pageOffset(i)))];
            log.get(from, page);
            pages.putBytes(pageOffset(i), page);
            from += pageSize(i);
        }
    }

    private int pageCount() {
        return log.getInt(at + PAGE_COUNT);
    }

    private int pageOffset(int i) {
        return log.getInt(at + PAGES + REFERENCE * i);
    }

    private int pageSize(int i) {
        return log.getInt(at + PAGES + REFERENCE * i + Integer.BYTES);
    }
}
