package io.github.cloudsync.model.fact;

import java.util.List;

/**
 * Everything a prerequisite may ask, in one look at the targets: each question is asked once, and a later look needs
 * another of these. Whatever is asked through it, an answer that claims not to apply although every
 * target of that kind has the fact is unreadable.
 *
 * @param directories the directories the desired state declares, in its order
 */
public record Evidence(HostFacts host, List<DirectoryFacts> directories) {
    public Evidence {
        host = new PlausibleHost(new Asked(host));
        directories = directories.stream()
                .<DirectoryFacts>map(directory -> new PlausibleDirectory(directory.declared(), new Asked(directory)))
                .toList();
    }

    /** The same but for the host. */
    public Evidence on(HostFacts other) {
        return new Evidence(other, directories);
    }

    public Evidence(HostFacts host) {
        this(host, List.of());
    }
}
