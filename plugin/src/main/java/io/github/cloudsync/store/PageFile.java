package io.github.cloudsync.store;

import io.github.cloudsync.text.IoReason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file, opened and locked against others who would write it meanwhile. */
public record PageFile(Path path, FileChannel channel, Disk disk, PageFormat format) implements Closeable {
    public static PageFile openForReading(Path path, PageFormat format) throws StoreException {
        return open(path, Disk.REAL, format, true, StandardOpenOption.READ);
    }

    public static PageFile openForWriting(Path path, Disk disk, PageFormat format) throws StoreException {
        return open(path, disk, format, false, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static PageFile open(Path path, Disk disk, PageFormat format, boolean shared, OpenOption... options)
            throws StoreException {
        try {
            FileChannel channel = disk.open(path, options);
            PageFile file = new PageFile(path, channel, disk, format);
            boolean locked = false;
            try {
                file.lock(shared);
                locked = true;
                return file;
            } finally {
                if (!locked) {
                    channel.close();
                }
            }
        } catch (StoreException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new StoreException(path, "does not exist", "Check the path of the image", e);
        } catch (AccessDeniedException e) {
            throw new StoreException(
                    path,
                    shared ? "may not be read by this user" : "may not be written by this user",
                    "Run as a user who may, and mount the image " + (shared ? "readable" : "writable"),
                    e);
        } catch (FileSystemException e) {
            throw notOpened(path, format, shared, e);
        } catch (IOException e) {
            throw StoreException.failed(path, "cannot be opened", e);
        }
    }

    private static StoreException notOpened(Path path, PageFormat format, boolean shared, FileSystemException e) {
        // Not by what the file store says: that of a bind mount is taken for the one below it.
        if (!shared && Files.isReadable(path) && !Files.isWritable(path)) {
            return new StoreException(
                    path,
                    "cannot be written by anybody: " + IoReason.of(e),
                    "Where the image is mounted read-only, mount it to be written. ntfs-3g mounts read-only what a Windows"
                            + " has left that hibernates or starts fast: start that Windows and shut it down with"
                            + " 'shutdown /s /t 0'. A WIM is mounted with 'wimmountrw', or by DISM without /ReadOnly",
                    e);
        }
        // What Windows answers for a file that is loaded, or held by another program; other systems open such a file.
        return System.getProperty("os.name").startsWith("Windows")
                ? inUse(path, format, e)
                : StoreException.failed(path, "cannot be opened", e);
    }

    private void lock(boolean shared) throws IOException {
        try {
            if (channel.tryLock(0, Long.MAX_VALUE, shared) == null) {
                throw inUse(path, format, null);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(path, format, e);
        } catch (IOException e) {
            if (e instanceof StoreException || !shared) {
                throw e;
            }
            // Some file systems know no locks; a reader can do without, a writer not.
        }
    }

    public long size() throws StoreException {
        try {
            return channel.size();
        } catch (IOException e) {
            throw StoreException.failed(path, "cannot be read", e);
        }
    }

    /** Reads up to that many bytes, fewer where the file ends before. */
    public byte[] read(long position, int length) throws StoreException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            int last = 0;
            while (bytes.hasRemaining() && last >= 0) {
                last = channel.read(bytes, position + bytes.position());
            }
        } catch (IOException e) {
            throw StoreException.failed(path, "cannot be read", e);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static StoreException inUse(Path path, PageFormat format, @Nullable Exception cause) {
        String reason = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return new StoreException(path, "is in use by another program" + reason, format.adviceIfInUse(), cause);
    }

    @Override
    public void close() throws StoreException {
        try {
            channel.close();
        } catch (IOException e) {
            throw StoreException.failed(path, "cannot be closed", e);
        }
    }
}
