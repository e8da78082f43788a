package io.github.cloudsync.source.ldif;

import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.text.IoReason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * An LDIF file, plain or compressed with gzip, in UTF-8 or in the UTF-16 of {@code ldifde -u}. What it is compressed
 * with and written in is told from its first bytes, not from its name. One that changes between two readings is refused.
 * For one thread.
 */
public final class LdifFile implements ObjectSource {
    private static final int GZIP_MAGIC = 0x8B1F;
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private String state = "";

    public LdifFile(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Pass open() throws CloudsyncException {
        try {
            String now = Files.size(file) + " bytes of " + Files.getLastModifiedTime(file);
            if (!state.isEmpty() && !state.equals(now)) {
                throw new CloudsyncException(
                        name() + " has changed while it was read.", "Run it again when the file is whole.");
            }
            state = now;
            return new LdifPass(name(), text(decompressed(Files.newInputStream(file))));
        } catch (IOException failure) {
            throw unreadable(name(), failure);
        }
    }

    static CloudsyncException unreadable(String name, IOException failure) {
        return new CloudsyncException(
                name + " could not be read: " + IoReason.of(failure) + ".",
                "Name an LDIF file that is there, whole, and readable for the account which runs Maven.",
                failure);
    }

    private static InputStream decompressed(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean gzip = magic.length == 2 && ((magic[0] & 0xFF) | (magic[1] & 0xFF) << 8) == GZIP_MAGIC;
        return gzip ? new GZIPInputStream(start, BUFFER) : start;
    }

    /** Without a byte order mark, and in UTF-8 whatever it was written in. */
    private static InputStream text(InputStream in) throws IOException {
        byte[] start = in.readNBytes(3);
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return new Utf8Stream(rest(start, 2, in), StandardCharsets.UTF_16LE);
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            return new Utf8Stream(rest(start, 2, in), StandardCharsets.UTF_16BE);
        }
        boolean marked = start.length == 3
                && (start[0] & 0xFF) == 0xEF
                && (start[1] & 0xFF) == 0xBB
                && (start[2] & 0xFF) == 0xBF;
        return rest(start, marked ? 3 : 0, in);
    }

    private static InputStream rest(byte[] start, int from, InputStream in) {
        return new SequenceInputStream(new ByteArrayInputStream(start, from, start.length - from), in);
    }

    /** Text of another encoding as the UTF-8 that the reader takes apart. */
    private static final class Utf8Stream extends InputStream {
        private final java.io.Reader reader;
        private byte[] ready = {};
        private int next;

        Utf8Stream(InputStream in, Charset charset) {
            reader = new java.io.InputStreamReader(new BufferedInputStream(in, BUFFER), charset);
        }

        @Override
        public int read() throws IOException {
            return fill() ? ready[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int taken = Math.min(length, ready.length - next);
            System.arraycopy(ready, next, into, offset, taken);
            next += taken;
            return taken;
        }

        private boolean fill() throws IOException {
            if (next < ready.length) {
                return true;
            }
            char[] units = new char[BUFFER];
            int read = reader.read(units, 0, BUFFER - 1);
            if (read <= 0) {
                return false;
            }
            if (Character.isHighSurrogate(units[read - 1])) {
                int low = reader.read();
                if (low >= 0) {
                    units[read++] = (char) low;
                }
            }
            ready = new String(units, 0, read).getBytes(StandardCharsets.UTF_8);
            next = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
