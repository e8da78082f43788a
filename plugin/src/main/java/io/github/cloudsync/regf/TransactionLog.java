package io.github.cloudsync.regf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A .LOG1 or .LOG2 file beside a hive (spec "Format of transaction log files"). */
record TransactionLog(Path file, BaseBlock base, ByteBuffer bytes) {
    private static final List<String> EXTENSIONS = List.of(".log", ".log1", ".log2");

    /** The logs beside a hive, in any letter case; empty files and such without a valid base block are none. */
    static List<TransactionLog> besides(Path hive) throws IOException {
        String name = hive.getFileName().toString().toLowerCase(Locale.ROOT);
        List<TransactionLog> logs = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(hive.toAbsolutePath().getParent())) {
            for (Path file : files) {
                String other = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (other.startsWith(name) && EXTENSIONS.contains(other.substring(name.length()))) {
                    read(file).ifPresent(logs::add);
                }
            }
        }
        return logs;
    }

    private static Optional<TransactionLog> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < LogEntry.SECTOR || channel.size() > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            byte[] first = new byte[LogEntry.SECTOR];
            bytes.get(0, first);
            BaseBlock base = BaseBlock.of(first);
            return base.isHive() && base.isClean()
                    ? Optional.of(new TransactionLog(file, base, bytes.order(ByteOrder.LITTLE_ENDIAN)))
                    : Optional.empty();
        }
    }

    boolean isNewFormat() {
        return base.isNewFormatLog();
    }

    int firstSequence() {
        return base.primarySequence();
    }

    /** The entries that follow each other without a gap, from the one the base block names; later ones are old. */
    List<LogEntry> entries() {
        List<LogEntry> entries = new ArrayList<>();
        int at = LogEntry.SECTOR;
        for (int expected = firstSequence(); ; expected++) {
            Optional<LogEntry> entry = LogEntry.at(bytes, at);
            if (entry.isEmpty() || entry.get().sequence() != expected) {
                return entries;
            }
            entries.add(entry.get());
            at += entry.get().size();
        }
    }

    /** The highest sequence number of all whole entries, left over ones included; at least the given one. */
    int highestSequence(int atLeast) {
        int highest = atLeast;
        for (int at = LogEntry.SECTOR; at < bytes.limit(); at += LogEntry.SECTOR) {
            Optional<LogEntry> entry = LogEntry.at(bytes, at);
            if (entry.isPresent() && Integer.compareUnsigned(entry.get().sequence(), highest) > 0) {
                highest = entry.get().sequence();
            }
        }
        return highest;
    }
}
