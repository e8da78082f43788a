package io.github.cloudsync.regf;

import io.github.cloudsync.store.PageFile;
import io.github.cloudsync.store.Pages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Recovers a dirty hive from its logs, in memory, as Windows does when it loads it (spec "Multiple transaction log files").
 *
 * <p>Stricter than Windows where that could lose data unseen: it refuses when whole entries would be left out because one
 * before them is damaged, when the result has any fault, and when the base block of the hive is damaged itself.
 *
 * <p>When it is written, the hive becomes clean with a sequence number above that of every entry in the logs, so none of
 * them can ever be applied to it again; the log files themselves stay as they are.
 */
final class LogReplay {
    private final PageFile hive;
    private final BaseBlock base;
    private final List<TransactionLog> used = new ArrayList<>();
    private final List<LogEntry> entries = new ArrayList<>();
    private int sequence;

    private LogReplay(PageFile hive, BaseBlock base) {
        this.hive = hive;
        this.base = base;
    }

    /** Replays in memory; the hive must be dirty. */
    static LogReplay of(PageFile hive, BaseBlock base) throws HiveException {
        base.requireChecksum(hive.path());
        base.requireSupported(hive.path());
        return HiveException.inStore(hive.path(), "its logs cannot be read", () -> {
            LogReplay replay = new LogReplay(hive, base);
            List<TransactionLog> logs = replay.newFormatOnly(TransactionLog.besides(hive.path()));
            replay.collect(logs);
            replay.sequence = replay.sequenceAbove(logs);
            return replay;
        });
    }

    /** Beside logs of the new format, one of the old is a relic of the installation. */
    private List<TransactionLog> newFormatOnly(List<TransactionLog> logs) throws HiveException {
        List<TransactionLog> ofNewFormat =
                logs.stream().filter(TransactionLog::isNewFormat).toList();
        if (ofNewFormat.isEmpty() && !logs.isEmpty()) {
            throw refused("is dirty, and its log " + logs.get(0).file().getFileName()
                    + " is in the format of Windows 8 and older, which is not replayed");
        }
        return ofNewFormat;
    }

    /** The log with the earlier entries goes first; the other only if it goes on where that one ends. */
    private void collect(List<TransactionLog> logs) throws HiveException {
        for (TransactionLog log : logs) {
            if (log.base().isOfAnotherHiveThan(base)) {
                throw refused(
                        "is dirty, and the log " + log.file().getFileName() + " beside it belongs to another hive");
            }
        }
        List<TransactionLog> ordered = new ArrayList<>(logs);
        ordered.sort(Comparator.comparing(TransactionLog::firstSequence, Integer::compareUnsigned));
        for (TransactionLog log : ordered) {
            boolean goesOn = entries.isEmpty()
                    ? Integer.compareUnsigned(log.firstSequence(), base.secondarySequence()) >= 0
                    : log.firstSequence() == lastSequence() + 1;
            if (goesOn) {
                List<LogEntry> more = log.entries();
                if (more.isEmpty() && entries.isEmpty()) {
                    throw refused("is dirty, and the first entry of its log "
                            + log.file().getFileName() + " is damaged");
                }
                entries.addAll(more);
                used.add(log);
            }
        }
        if (entries.isEmpty()) {
            throw refused("is dirty, and there is no log beside it that could be replayed (.LOG1, .LOG2)");
        }
    }

    private int sequenceAbove(List<TransactionLog> logs) throws HiveException {
        int highest = lastSequence();
        for (TransactionLog log : logs) {
            highest = log.highestSequence(highest);
        }
        if (highest != lastSequence()) {
            throw refused("is dirty, and its logs have an entry %s, but the entries before it end with %s"
                    .formatted(Integer.toUnsignedString(highest), Integer.toUnsignedString(lastSequence())));
        }
        int next = highest + 1;
        return Integer.compareUnsigned(next, base.primarySequence()) > 0 ? next : base.primarySequence() + 1;
    }

    /** The hive as its logs leave it, every record of it checked. */
    Contents contents() throws HiveException {
        LogEntry last = entries.get(entries.size() - 1);
        Pages pages = HiveException.inStore(hive.path(), "cannot be read", () -> Pages.resized(hive, last.binsSize()));
        for (LogEntry entry : entries) {
            entry.applyTo(pages);
        }
        Contents.Replayed replayed = new Contents.Replayed(sequence, last.isKtmLocked());
        Contents contents = Contents.of(base, pages, Optional.of(replayed));
        StructureCheck.run(contents.cells(), base.rootCell());
        return contents;
    }

    /** What the user is to know about it. */
    String told(Opening how) {
        String logs =
                used.stream().map(log -> log.file().getFileName().toString()).collect(Collectors.joining(" and "));
        return "%s: its last write did not end, so %d %s of its %s %s replayed in memory, as Windows does when it starts. %s"
                .formatted(
                        hive.path(),
                        entries.size(),
                        entries.size() == 1 ? "entry" : "entries",
                        (used.size() == 1 ? "log " : "logs ") + logs,
                        entries.size() == 1 ? "was" : "were",
                        how.writes()
                                ? (entries.size() == 1 ? "It is" : "They are")
                                        + " written into the hive when something in it is changed."
                                : "The file itself was not changed.");
    }

    private int lastSequence() {
        return entries.get(entries.size() - 1).sequence();
    }

    private HiveException refused(String problem) {
        return new HiveException(
                hive.path(), problem, "Let Windows load and unload the hive once (boot the image and shut it down)");
    }
}
