package io.github.cloudsync.journal;

import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One remediation or rollback at a time works in a folder. The lock goes with the process that holds it. */
final class FolderLock implements AutoCloseable {
    private static final String NAME = "cloudsync.lock";

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws JournalException if the folder cannot be written or another process holds the lock */
    @SuppressWarnings("MustBeClosedChecker")
    static FolderLock take(Path folder, Guard guard) throws CloudsyncException {
        Path file = folder.resolve(NAME);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            guard.requireFile(file);
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    guard.forOwnerAlone());
            if (tryLock(channel) == null) {
                channel.close();
                throw new JournalException(
                        "Another remediation or rollback is at work with the journals in " + folder
                                + ". Nothing was changed.",
                        "Wait until it has ended, then run this again.");
            }
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot write in the journal folder " + folder + ": " + Reasons.of(e) + ". Nothing was changed.",
                    JournalFolder.MAKE_IT_WRITABLE,
                    e);
        }
        return new FolderLock(folder, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws JournalException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new JournalException(
                    "Cannot unlock the journal folder " + folder + ": " + Reasons.of(e) + ".", "", e);
        }
    }
}
