package io.github.cloudsync.source.ldif;

import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** One reading of a file: cuts it at blank lines into blocks of whole records. */
final class LdifPass implements ObjectSource.Pass {
    /** Large enough that cutting costs nothing, small enough that no collector of garbage takes it for a burden. */
    private static final int BLOCK = 1 << 18;

    /**
     * The largest record that is read. Active Directory itself replicates no object of more than a few megabytes; what is
     * larger is no export of one, or is meant to fill the memory.
     */
    static final int LARGEST_RECORD = 1 << 24;

    private final String name;
    private final InputStream in;
    private byte[] rest = {};
    private long line = 1;
    private boolean dropping;
    private boolean ended;

    LdifPass(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    @Override
    public LdifBlock next() throws CloudsyncException {
        try {
            return cut();
        } catch (IOException failure) {
            throw LdifFile.unreadable(name, failure);
        }
    }

    private LdifBlock cut() throws IOException {
        byte[] block = Arrays.copyOf(rest, Math.max(BLOCK, rest.length * 2));
        int length = rest.length;
        while (true) {
            length += in.readNBytes(block, length, block.length - length);
            ended = length < block.length;
            int end = ended ? length : lastBoundary(block, length);
            if (dropping) {
                return afterDropping(block, length);
            }
            if (end > 0 || ended) {
                rest = Arrays.copyOfRange(block, end, length);
                return block(block, end, "");
            }
            if (length >= LARGEST_RECORD) {
                dropping = true;
                rest = new byte[0];
                LdifBlock first = block(block, length, "it is larger than " + (LARGEST_RECORD >> 20) + " MiB");
                return first;
            }
            block = Arrays.copyOf(block, Math.min(LARGEST_RECORD, block.length * 2));
        }
    }

    /** Passes over what is left of a record that is too large. */
    private LdifBlock afterDropping(byte[] block, int length) {
        int start = firstBoundary(block, length);
        if (start < 0 && !ended) {
            // The last bytes may be half of the boundary.
            int kept = Math.min(length, 3);
            line += LineFeeds.count(block, 0, length - kept);
            rest = Arrays.copyOfRange(block, length - kept, length);
            return new LdifBlock(name, new byte[0], 0, line, false, "");
        }
        dropping = false;
        int from = start < 0 ? length : start;
        line += LineFeeds.count(block, 0, from);
        rest = Arrays.copyOfRange(block, from, length);
        boolean last = ended && rest.length == 0;
        ended = false;
        return new LdifBlock(name, new byte[0], 0, line, last, "");
    }

    private LdifBlock block(byte[] bytes, int end, String problem) {
        long first = line;
        line += LineFeeds.count(bytes, 0, end);
        return new LdifBlock(name, bytes, end, first, ended, problem);
    }

    /** Where the last record that is whole ends, its blank line included; 0 where none does. */
    private static int lastBoundary(byte[] bytes, int length) {
        for (int i = length - 1; i > 0; i--) {
            if (isBoundary(bytes, i)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int firstBoundary(byte[] bytes, int length) {
        for (int i = 1; i < length; i++) {
            if (isBoundary(bytes, i)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Whether an empty line ends here. */
    private static boolean isBoundary(byte[] bytes, int at) {
        return bytes[at] == '\n'
                && (bytes[at - 1] == '\n' || (at > 1 && bytes[at - 1] == '\r' && bytes[at - 2] == '\n'));
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException nothingWasWritten) {
            // What was read is read.
        }
    }
}
