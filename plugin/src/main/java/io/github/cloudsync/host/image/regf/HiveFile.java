package io.github.cloudsync.host.image.regf;

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

/** A hive file, opened and locked against others who would write it meanwhile. */
record HiveFile(Path path, FileChannel channel, Disk disk) implements Closeable {
    static HiveFile openForReading(Path path) throws HiveException {
        return open(path, Disk.REAL, true, StandardOpenOption.READ);
    }

    static HiveFile openForWriting(Path path, Disk disk) throws HiveException {
        return open(path, disk, false, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static HiveFile open(Path path, Disk disk, boolean shared, OpenOption... options) throws HiveException {
        try {
            FileChannel channel = disk.open(path, options);
            HiveFile file = new HiveFile(path, channel, disk);
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
        } catch (HiveException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new HiveException(path, "does not exist", "Check the path of the image", e);
        } catch (AccessDeniedException e) {
            throw new HiveException(
                    path,
                    shared ? "may not be read by this user" : "may not be written by this user",
                    "Run as a user who may, and mount the image " + (shared ? "readable" : "writable"),
                    e);
        } catch (FileSystemException e) {
            throw notOpened(path, shared, e);
        } catch (IOException e) {
            throw failed(path, "cannot be opened", e);
        }
    }

    private static HiveException notOpened(Path path, boolean shared, FileSystemException e) {
        // Not by what the file store says: that of a bind mount is taken for the one below it.
        if (!shared && Files.isReadable(path) && !Files.isWritable(path)) {
            return new HiveException(
                    path,
                    "cannot be written by anybody: " + reason(e),
                    "Where the image is mounted read-only, mount it to be written. ntfs-3g mounts read-only what a Windows"
                            + " has left that hibernates or starts fast: start that Windows and shut it down with"
                            + " 'shutdown /s /t 0'. A WIM is mounted with 'wimmountrw', or by DISM without /ReadOnly",
                    e);
        }
        // What Windows answers for a hive that is loaded, or held by another program; other systems open such a file.
        return System.getProperty("os.name").startsWith("Windows")
                ? inUse(path, e)
                : failed(path, "cannot be opened", e);
    }

    private void lock(boolean shared) throws IOException {
        try {
            if (channel.tryLock(0, Long.MAX_VALUE, shared) == null) {
                throw inUse(path, null);
            }
        } catch (OverlappingFileLockException e) {
            throw inUse(path, e);
        } catch (IOException e) {
            if (e instanceof HiveException || !shared) {
                throw e;
            }
            // Some file systems know no locks; a reader can do without, a writer not.
        }
    }

    long size() throws HiveException {
        try {
            return channel.size();
        } catch (IOException e) {
            throw failed(path, "cannot be read", e);
        }
    }

    /** Reads up to that many bytes, fewer where the file ends before. */
    byte[] read(long position, int length) throws HiveException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            int last = 0;
            while (bytes.hasRemaining() && last >= 0) {
                last = channel.read(bytes, position + bytes.position());
            }
        } catch (IOException e) {
            throw failed(path, "cannot be read", e);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** The base block of what must be a hive; a file too short for it is padded, and refused later as truncated. */
    BaseBlock baseBlock() throws HiveException {
        byte[] bytes = read(0, BaseBlock.SIZE);
        BaseBlock block = BaseBlock.of(bytes);
        block.requireHive(path);
        if (bytes.length < BaseBlock.SIZE) {
            throw new HiveException(
                    path,
                    "is truncated: it ends within its base block, after " + bytes.length + " bytes",
                    "Copy it again from where it came from");
        }
        return block;
    }

    static HiveException failed(Path path, String what, IOException cause) {
        return new HiveException(
                path, what + ": " + reason(cause), "Check the disk and the mount of the image, then try again", cause);
    }

    /** The message of a {@link FileSystemException} begins with the file, which has been named. */
    private static String reason(IOException e) {
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(e.getMessage());
    }

    private static HiveException inUse(Path path, @Nullable Exception cause) {
        String reason = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
        return new HiveException(
                path,
                "is in use by another program" + reason,
                "Unload the hive (reg unload) or end the program that has it open, then try again");
    }

    @Override
    public void close() throws HiveException {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed(path, "cannot be closed", e);
        }
    }
}
