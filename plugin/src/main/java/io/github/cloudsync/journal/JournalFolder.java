package io.github.cloudsync.journal;

import com.google.gson.JsonObject;
import io.github.cloudsync.model.JournalException;
import io.github.cloudsync.model.RemediationRecord;
import io.github.cloudsync.model.Target;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that holds the journals, locked for one remediation or rollback at a time. */
public final class JournalFolder implements AutoCloseable {
    private static final String SUFFIX = ".journal";
    private static final String LOCK = "cloudsync.lock";
    /** Sorts by time as text; without colons, which Windows does not allow in file names. */
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final FileChannel lockFile;

    private JournalFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * Creates the folder if need be and takes the lock.
     *
     * @throws JournalException if the folder cannot be written or another remediation holds the lock
     */
    @SuppressWarnings("MustBeClosedChecker")
    public static JournalFolder lock(Path folder) throws JournalException {
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new JournalException(
                        "Another remediation or rollback is at work with the journals in " + folder
                                + ". Nothing was changed.",
                        "Wait until it has ended, then run this again.");
            }
            return new JournalFolder(folder, channel);
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write in the journal folder " + folder + ": " + Reasons.of(e) + ". Nothing was changed.",
                    "Make it writable for the account that runs Maven, or name another one with"
                            + " \"-Dcloudsync.journalDirectory=FOLDER.\"",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /**
     * Opens a journal for a remediation: the newest one if its remediation was cut off on the same target, so that one
     * rollback takes back both halves; else a new one.
     */
    public JournalFile begin(Target target, String place, String toolVersion, Instant now) throws JournalException {
        Optional<RemediationRecord> newest = newest();
        if (newest.isPresent() && isCutOff(newest.get(), target, place)) {
            RemediationRecord record = newest.get();
            JournalFile journal =
                    JournalFile.open(Path.of(record.name()), record.intents().size() + 1);
            journal.resume(record.torn(), now);
            return journal;
        }
        JsonObject header = JournalFormat.record("journal");
        header.addProperty("version", JournalReader.VERSION);
        header.addProperty("tool", toolVersion);
        header.addProperty("started", now.toString());
        header.addProperty("target", target.word());
        header.addProperty("place", place);
        JournalFile journal = JournalFile.open(folder.resolve(NAME.format(now) + SUFFIX), 1);
        journal.header(header);
        Folders.force(folder);
        return journal;
    }

    public Path path() {
        return folder;
    }

    /** The newest journal. */
    public Optional<RemediationRecord> newest() throws JournalException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.filter(
                            file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : newestFirst) {
                if (JournalReader.hasBegun(file)) {
                    return Optional.of(JournalReader.read(file));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot list the journal folder " + folder + ": " + Reasons.of(e) + ".",
                    "Name the folder with \"-Dcloudsync.journalDirectory=FOLDER.\"",
                    e);
        }
    }

    /** The journal in this file. */
    public RemediationRecord read(Path file) throws JournalException {
        return JournalReader.read(file);
    }

    /** Opens a journal that was read, to note in it that it has been rolled back. */
    public JournalFile reopen(RemediationRecord record) throws JournalException {
        return JournalFile.open(Path.of(record.name()), record.intents().size() + 1);
    }

    private static boolean isCutOff(RemediationRecord record, Target target, String place) {
        return !record.finished()
                && !record.rolledBack()
                && record.target() == target
                && record.place().equals(place);
    }

    @Override
    public void close() throws JournalException {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot unlock the journal folder " + folder + ": " + Reasons.of(e) + ".", "", e);
        }
    }
}
