package io.github.cloudsync.host.image.regf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Every operation of a safe write that reaches the disk; a test stops between any two of them, or in the midst of one. */
interface Disk {
    /** The disk itself. */
    Disk REAL = new Disk() {};

    default FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, options);
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
