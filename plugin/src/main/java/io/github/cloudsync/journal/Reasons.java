package io.github.cloudsync.journal;

import io.github.cloudsync.text.IoReason;
import java.io.IOException;

/** Says what an {@link IOException} means. */
final class Reasons {
    private Reasons() {}

    static String of(IOException e) {
        return IoReason.of(e);
    }
}
