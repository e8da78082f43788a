package io.github.cloudsync.source.snapshot;

/** What writer and reader agree on; {@code snapshot-json.md} documents it. */
final class SnapshotFormat {
    static final String NAME = "cloudsync-snapshot";
    /** Raised whenever an older reader would misunderstand; a further fact alone does not raise it. */
    static final int VERSION = 2;
    /** The first one, in which no directory was recorded. */
    static final int WITHOUT_DIRECTORIES = 1;

    static final String PRESENT = "present";
    static final String ABSENT = "absent";
    static final String UNREADABLE = "unreadable";
    static final String INAPPLICABLE = "inapplicable";

    /** The longest environment variable that Windows has, in characters; names and paths are shorter. */
    static final int MOST_TEXT = 32_767;
    /** More than any version, host or system is called. */
    static final int MOST_NAME = 255;
    /** The longest reason, in characters; a reason may stand in a report once for each prerequisite. */
    static final int MOST_REASON = 2_000;

    private SnapshotFormat() {}
}
