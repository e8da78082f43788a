package io.github.cloudsync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Every operation of a safe write that reaches the disk; a test stops between any two of them, or in the midst of one. */
public interface Disk {
    /** The disk itself. */
    Disk REAL = new Disk() {};

    Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    default FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, options);
    }

    /** Creates a file that only its owner may read, for it holds parts of a file that others may not. */
    default FileChannel create(Path file) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : FileChannel.open(file, options);
    }

    default void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
        for (long at = position; bytes.hasRemaining(); ) {
            at += file.write(bytes, at);
        }
    }

    default void truncate(FileChannel file, long size) throws IOException {
        file.truncate(size);
    }

    /** Returns when all that was written to the file before has reached the disk. */
    default void force(FileChannel file) throws IOException {
        file.force(true);
    }

    default void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    default void delete(Path file) throws IOException {
        Files.delete(file);
    }

    /** Makes renames and deletions durable; Windows cannot open a directory for it and does not need to. */
    default void forceDirectoryOf(Path file) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
