package io.github.cloudsync.store;

import java.io.IOException;

/** What the store has to know of the format of a file; implemented by the format. */
public interface PageFormat {
    /** What the user calls such a file, in the singular: {@code hive}. */
    String noun();

    /** What to do, without a full stop, about a file that another program has open. */
    String adviceIfInUse();

    /** Whether a header of {@link Pages#PAGE} bytes says that everything behind it has been written. */
    boolean isClean(byte[] header);

    /** Fails if the next reader would refuse the file that has just been written. */
    void requireReadable(PageFile file) throws IOException;
}
