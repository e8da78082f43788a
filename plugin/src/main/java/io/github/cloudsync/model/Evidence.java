package io.github.cloudsync.model;

import java.util.List;

/**
 * Everything a prerequisite may ask.
 *
 * @param directories the directories the desired state declares, in its order
 */
public record Evidence(HostFacts host, List<DirectoryFacts> directories) {
    public Evidence {
        directories = List.copyOf(directories);
    }

    /** The same but for the host. */
    public Evidence on(HostFacts other) {
        return new Evidence(other, directories);
    }

    public Evidence(HostFacts host) {
        this(host, List.of());
    }
}
