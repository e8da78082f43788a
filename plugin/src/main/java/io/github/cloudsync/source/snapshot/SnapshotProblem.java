package io.github.cloudsync.source.snapshot;

import java.io.IOException;

/** What is wrong inside a file that was to be a snapshot, and where. */
final class SnapshotProblem extends IOException {
    private static final long serialVersionUID = 1L;

    SnapshotProblem(String message) {
        super(message);
    }
}
