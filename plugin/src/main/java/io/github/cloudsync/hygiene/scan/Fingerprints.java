package io.github.cloudsync.hygiene.scan;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints that one thread has collected, each with the place it comes from. What does not fit into a few megabytes
 * goes to a file that only this account may read, which has fingerprints in it and nothing else, and which the system
 * removes when the process ends, however it ends.
 */
final class Fingerprints implements Closeable {
    /** By the upper bits, so that equal ones meet: a part is small enough to be compared in a processor's cache. */
    static final int PARTS = 256;

    private static final int ENTRY = Long.BYTES + Integer.BYTES;
    /** Entries of one part that are held until they are written together. */
    private static final int HELD = 1024;

    private static final int FIRST_HELD = 64;
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private final ByteBuffer[] held = new ByteBuffer[PARTS];
    private final long[][] written = new long[PARTS][];
    private final int[] blocks = new int[PARTS];
    private final Path folder;
    private @Nullable FileChannel file;
    private long end;
    private long count;

    Fingerprints(Path folder) {
        this.folder = folder;
        for (int i = 0; i < PARTS; i++) {
            held[i] = NONE;
            written[i] = new long[4];
        }
    }

    void add(long fingerprint, int place) {
        int part = (int) (fingerprint >>> (Long.SIZE - 8));
        ByteBuffer buffer = held[part];
        if (!buffer.hasRemaining()) {
            buffer = room(part, buffer);
        }
        buffer.putLong(fingerprint).putInt(place);
        count++;
    }

    long count() {
        return count;
    }

    private ByteBuffer room(int part, ByteBuffer full) {
        if (full.capacity() < HELD * ENTRY) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(FIRST_HELD * ENTRY, full.capacity() * 4));
            larger.put(full.flip());
            held[part] = larger;
            return larger;
        }
        try {
            FileChannel channel = opened();
            if (blocks[part] == written[part].length) {
                written[part] = java.util.Arrays.copyOf(written[part], blocks[part] * 2);
            }
            written[part][blocks[part]++] = end;
            full.flip();
            while (full.hasRemaining()) {
                end += channel.write(full, end);
            }
            return full.clear();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FileChannel opened() throws IOException {
        if (file != null) {
            return file;
        }
        Files.createDirectories(folder);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[] {};
        Path name = folder.resolve(
                "fingerprints-" + Long.toHexString(System.nanoTime()) + "-" + System.identityHashCode(this));
        // On Windows the system deletes it with the last handle; elsewhere it has no name from here on.
        Set<StandardOpenOption> options = new HashSet<>(EnumSet.of(
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
        FileChannel channel = FileChannel.open(name, options, owner);
        file = channel;
        return channel;
    }

    /** How many entries a part has. */
    int count(int part) {
        return blocks[part] * HELD + held[part].position() / ENTRY;
    }

    /** Hands out all entries of a part, in the order in which they were added. */
    void each(int part, Entry entry) {
        ByteBuffer buffer = ByteBuffer.allocate(HELD * ENTRY);
        try {
            for (int i = 0; i < blocks[part]; i++) {
                buffer.clear();
                while (buffer.hasRemaining() && file != null) {
                    if (file.read(buffer, written[part][i] + buffer.position()) < 0) {
                        throw new IOException("the file of fingerprints was cut off");
                    }
                }
                drain(buffer.flip(), entry);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        drain(held[part].duplicate().flip(), entry);
    }

    private static void drain(ByteBuffer buffer, Entry entry) {
        while (buffer.hasRemaining()) {
            entry.see(buffer.getLong(), buffer.getInt());
        }
    }

    /** Takes one entry. */
    interface Entry {
        void see(long fingerprint, int place);
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException nothingIsKept) {
            // The file is gone with the process at the latest.
        }
    }
}
