package io.github.cloudsync.host.snapshot;

/** What writer and reader agree on; {@code snapshot-json.md} documents it. */
final class SnapshotFormat {
    static final String NAME = "cloudsync-snapshot";
    /** Raised whenever an older reader would misunderstand; a further fact alone does not raise it. */
    static final int VERSION = 1;

    static final String PRESENT = "present";
    static final String ABSENT = "absent";
    static final String UNREADABLE = "unreadable";
    static final String INAPPLICABLE = "inapplicable";

    private SnapshotFormat() {}
}
