package io.github.cloudsync.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The backup a safe write makes before it touches the file: what the pages it will change hold now.
 *
 * <p>A file of 124 MB changes in a few pages, so this is some kilobytes where a copy would write the file a second time,
 * and it restores the very same bytes. It also holds the header in its three states (before, while the pages are
 * written, after), so that a later start knows exactly how far the write came, and refuses to touch a file that someone
 * else has written since. A digest at its end tells a whole journal from a torn one.
 */
final class UndoJournal {
    private static final byte[] MAGIC = "cloudsync undo journal 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST_LENGTH = 32;

    /** Receives one changed page: its place in the file and what it held, which is less than a page at the file's end. */
    interface PageVisitor {
        void visit(long position, byte[] held) throws IOException;
    }

    private final Path file;
    private final long length;
    private final Headers headers;
    private final byte[] newPages;

    private UndoJournal(Path file, DataInputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new EOFException("it is not a journal of this program");
        }
        this.file = file;
        this.length = in.readLong();
        this.headers = new Headers(header(in), header(in), header(in));
        this.newPages = in.readNBytes(DIGEST_LENGTH);
    }

    static Path besides(Path paged) {
        return paged.resolveSibling(paged.getFileName() + ".cloudsync-backup");
    }

    /** Where it is written first: under this name it never counts. */
    static Path unfinishedBesides(Path paged) {
        return paged.resolveSibling(paged.getFileName() + ".cloudsync-backup.tmp");
    }

    /** Writes the journal of the pages changed in memory and returns when it is durable under its name. */
    static void write(PageFile paged, Pages pages, Headers headers) throws IOException {
        Disk disk = paged.disk();
        Path unfinished = unfinishedBesides(paged.path());
        try (FileChannel channel = disk.create(unfinished)) {
            MessageDigest digest = sha256();
            ByteBuffer header = ByteBuffer.allocate(MAGIC.length + Long.BYTES + 3 * Pages.PAGE + DIGEST_LENGTH);
            header.put(MAGIC).putLong(paged.size());
            header.put(headers.before()).put(headers.begun()).put(headers.ended());
            header.put(digestOf(pages));
            long at = append(disk, channel, 0, header.flip(), digest);
            for (int page = 0; page < pages.pageCount(); page++) {
                if (pages.isChanged(page)) {
                    byte[] held = paged.read(positionOf(page), Pages.PAGE);
                    ByteBuffer entry = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + held.length);
                    entry.putLong(positionOf(page)).putInt(held.length).put(held);
                    at = append(disk, channel, at, entry.flip(), digest);
                }
            }
            at = append(
                    disk,
                    channel,
                    at,
                    ByteBuffer.allocate(Long.BYTES).putLong(-1).flip(),
                    digest);
            disk.write(channel, ByteBuffer.wrap(digest.digest()), at);
            disk.force(channel);
        }
        disk.rename(unfinished, besides(paged.path()));
        disk.forceDirectoryOf(paged.path());
    }

    /** Reads and checks a journal; one that is not whole cannot restore anything. */
    static UndoJournal read(PageFile paged) throws StoreException {
        Path file = besides(paged.path());
        MessageDigest digest = sha256();
        try (DataInputStream in = open(file, digest)) {
            UndoJournal journal = new UndoJournal(file, in);
            readPages(in, (position, held) -> {});
            byte[] expected = digest.digest();
            byte[] actual = in.readNBytes(DIGEST_LENGTH);
            if (Arrays.equals(expected, actual)) {
                return journal;
            }
            throw new EOFException("its digest does not match");
        } catch (IOException e) {
            throw new StoreException(
                    file,
                    "is the backup of an interrupted write of " + paged.path() + ", but cannot be used: "
                            + e.getMessage(),
                    "Take a good copy of the " + paged.format().noun() + ", then delete this file",
                    e);
        }
    }

    Path file() {
        return file;
    }

    /** The length of the file before the write. */
    long length() {
        return length;
    }

    Headers headers() {
        return headers;
    }

    /** Whether a digest is that of all changed pages as they are after the write. */
    boolean isOfNewPages(byte[] digest) {
        return Arrays.equals(digest, newPages);
    }

    void forEachPage(PageVisitor visitor) throws IOException {
        try (DataInputStream in = open(file, sha256())) {
            in.skipNBytes(MAGIC.length + Long.BYTES + 3L * Pages.PAGE + DIGEST_LENGTH);
            readPages(in, visitor);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static byte[] digestOf(Pages pages) {
        MessageDigest digest = sha256();
        for (int page = 0; page < pages.pageCount(); page++) {
            if (pages.isChanged(page)) {
                digest.update(pages.getPage(page));
            }
        }
        return digest.digest();
    }

    static long positionOf(int page) {
        return Pages.PAGE + (long) page * Pages.PAGE;
    }

    private static long append(Disk disk, FileChannel channel, long at, ByteBuffer bytes, MessageDigest digest)
            throws IOException {
        digest.update(bytes.duplicate());
        long end = at + bytes.remaining();
        disk.write(channel, bytes, at);
        return end;
    }

    private static byte[] header(DataInputStream in) throws IOException {
        byte[] header = new byte[Pages.PAGE];
        in.readFully(header);
        return header;
    }

    private static DataInputStream open(Path file, MessageDigest digest) throws IOException {
        return new DataInputStream(new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest));
    }

    private static void readPages(DataInputStream in, PageVisitor visitor) throws IOException {
        for (long position = in.readLong(); position >= 0; position = in.readLong()) {
            int length = in.readInt();
            if (length < 0 || length > Pages.PAGE) {
                throw new EOFException("a page in it claims " + length + " bytes");
            }
            byte[] held = new byte[length];
            in.readFully(held);
            visitor.visit(position, held);
        }
    }
}
