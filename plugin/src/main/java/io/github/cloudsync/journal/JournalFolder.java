package io.github.cloudsync.journal;

import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.fact.TargetIdentity;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The folder that holds the journals, locked for one remediation or rollback at a time. */
public final class JournalFolder implements AutoCloseable {
    static final String MAKE_IT_WRITABLE =
            "Make the folder writable for the account that runs Maven, or name another one"
                    + " with \"-Dcloudsync.journalDirectory=FOLDER\".";

    private final Path folder;
    private final FolderLock lock;
    private final SealKey key;
    private final Guard guard;
    private final JournalHistory history;
    private final List<String> passedOver = new ArrayList<>();

    private JournalFolder(Path folder, FolderLock lock, SealKey key, Guard guard) {
        this.folder = folder;
        this.lock = lock;
        this.key = key;
        this.guard = guard;
        this.history = new JournalHistory(folder, key, guard);
    }

    /** A folder that holds the key of its journals, too. */
    public static JournalFolder lock(Path folder, Guard guard) throws CloudsyncException {
        return lock(folder, folder, guard);
    }

    /**
     * Creates the folder if need be and takes the lock.
     *
     * @param keyFolder where the key lies that the journals are sealed with
     * @throws CloudsyncException if a folder cannot be written, somebody else could have put something there, or another
     *     remediation holds the lock
     */
    public static JournalFolder lock(Path folder, Path keyFolder, Guard guard) throws CloudsyncException {
        guard.requireFolder(folder);
        FolderLock lock = FolderLock.take(folder, guard);
        boolean ready = false;
        try {
            JournalFolder locked = new JournalFolder(folder, lock, key(lock, keyFolder, guard), guard);
            ready = true;
            return locked;
        } finally {
            if (!ready) {
                lock.close();
            }
        }
    }

    private static SealKey key(FolderLock lock, Path keyFolder, Guard guard) throws CloudsyncException {
        if (isSame(lock.folder(), keyFolder)) {
            return SealKey.of(lock, guard);
        }
        guard.requireFolder(keyFolder);
        try (FolderLock shortly = FolderLock.take(keyFolder, guard)) {
            return SealKey.of(shortly, guard);
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return one.equals(other) || Files.isSameFile(one, other);
        } catch (IOException oneIsMissing) {
            return false;
        }
    }

    /**
     * Opens a journal for a remediation: the newest one about this target if its remediation was cut off, so that one
     * rollback takes back both halves; else a new one, that comes after it. What cannot be read stays out of it, see
     * {@link #passedOver}.
     *
     * @param isHere whether a journal is about this target
     * @param place what the target is called
     */
    public JournalFile begin(
            TargetIdentity here, Predicate<RemediationRecord> isHere, String place, String toolVersion, Instant now)
            throws CloudsyncException {
        passedOver.clear();
        for (Path old : history.unnumbered()) {
            passOver(old, "an earlier version wrote it, which alone can.");
        }
        int earlierVersions = passedOver.size();
        Optional<RemediationRecord> newest = history.newest(isHere, (file, why) -> passOver(file, why.problem()));
        boolean nothingNewer = passedOver.size() == earlierVersions;
        if (newest.isPresent() && isCutOff(newest.get()) && nothingNewer) {
            JournalFile journal = history.open(Path.of(newest.get().name())).append();
            journal.resume(newest.get().progress().torn(), now);
            return journal;
        }
        JournalFile journal = JournalFile.create(
                JournalName.of(folder, history.nextNumber(), now).file(), key, guard);
        journal.header(JournalHeader.write(key, toolVersion, now, here, place, newest.map(RemediationRecord::link)));
        Folders.force(folder);
        return journal;
    }

    private void passOver(Path file, String why) {
        passedOver.add("The journal " + file + " cannot be rolled back by this version: " + why
                + " This remediation does not need it and gets a journal of its own. Keep it elsewhere, and this is said"
                + " no more.");
    }

    /** Journals that {@link #begin} could not read, each with the reason; to be told to the user. */
    public List<String> passedOver() {
        return List.copyOf(passedOver);
    }

    public Path path() {
        return folder;
    }

    /**
     * The newest journal that is wanted.
     *
     * @throws CloudsyncException if a newer one cannot be read: what it holds would have to be taken back first
     */
    public Optional<RemediationRecord> newest(Predicate<RemediationRecord> wanted) throws CloudsyncException {
        Optional<RemediationRecord> newest = history.newest(wanted, (file, why) -> {
            throw new JournalException(
                    why.problem(),
                    why.remedy() + " To roll back what is older all the same, move " + file.getFileName()
                            + " out of the folder first.",
                    why);
        });
        List<Path> old = history.unnumbered();
        return newest.isPresent() || old.isEmpty() ? newest : Optional.of(read(old.get(old.size() - 1)));
    }

    /** The journal in this file. */
    public RemediationRecord read(Path file) throws CloudsyncException {
        return history.read(file);
    }

    /** The journal before this one about the same target. */
    public Optional<RemediationRecord> predecessor(RemediationRecord record) throws CloudsyncException {
        return history.predecessor(record);
    }

    /** See {@link JournalHistory#since}. */
    public List<RemediationRecord> since(
            RemediationRecord oldest, RemediationRecord head, Predicate<RemediationRecord> isHere)
            throws CloudsyncException {
        return history.since(oldest, head, isHere);
    }

    /** Opens a journal that was read, to note in it what a rollback does. */
    public JournalFile reopen(RemediationRecord record) throws CloudsyncException {
        JournalFile journal = history.open(Path.of(record.name())).append();
        if (record.progress().torn()) {
            journal.resume(true, Instant.now());
        }
        return journal;
    }

    private static boolean isCutOff(RemediationRecord record) {
        return !record.finished() && !record.rolledBack();
    }

    @Override
    public void close() throws JournalException {
        lock.close();
    }
}
