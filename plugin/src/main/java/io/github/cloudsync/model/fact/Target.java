package io.github.cloudsync.model.fact;

import java.util.Locale;

/** Where evidence comes from and where fixes go. */
public enum Target {
    /** The Windows machine the build runs on. */
    LOCAL,
    /** A Windows image that is not running. */
    IMAGE,
    /** A recording of a host; read only. */
    SNAPSHOT;

    /** The word the desired state uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
