package io.github.cloudsync.store;

import java.util.Arrays;

/** The header of a file in the three states of one write: before it, while pages are written, and after it. */
public final class Headers {
    private final byte[] before;
    private final byte[] begun;
    private final byte[] ended;

    /** All of {@link Pages#PAGE} bytes; the one in the middle must be one that is not clean. */
    public Headers(byte[] before, byte[] begun, byte[] ended) {
        for (byte[] header : new byte[][] {before, begun, ended}) {
            if (header.length != Pages.PAGE) {
                throw new IllegalArgumentException(
                        "A header has " + Pages.PAGE + " bytes, and this one " + header.length);
            }
        }
        this.before = before.clone();
        this.begun = begun.clone();
        this.ended = ended.clone();
    }

    byte[] before() {
        return before.clone();
    }

    byte[] begun() {
        return begun.clone();
    }

    byte[] ended() {
        return ended.clone();
    }

    boolean isBefore(byte[] header) {
        return Arrays.equals(header, before);
    }

    boolean isEnded(byte[] header) {
        return Arrays.equals(header, ended);
    }

    /** Whether the header is one of the three, or was torn between them. */
    boolean include(byte[] header, PageFormat format) {
        if (header.length < Pages.PAGE) {
            return false;
        }
        for (int i = 0; i < header.length; i++) {
            if (header[i] != before[i] && header[i] != begun[i] && header[i] != ended[i]) {
                return false;
            }
        }
        return isBefore(header) || Arrays.equals(header, begun) || isEnded(header) || !format.isClean(header);
    }
}
