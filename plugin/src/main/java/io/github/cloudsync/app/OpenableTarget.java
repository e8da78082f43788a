package io.github.cloudsync.app;

import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;

/** A target that has not been opened yet. */
public interface OpenableTarget {
    Target kind();

    /** Opens it to be looked at; says what its reader should know. */
    View view(Audience audience) throws CloudsyncException;

    /**
     * Opens it to be changed; says what has to be told before that.
     *
     * @throws CloudsyncException if it cannot be opened, or cannot be changed at all, as a recording
     */
    Host host(Audience audience) throws CloudsyncException;

    /** Where its journals lie. */
    JournalPlace journals() throws CloudsyncException;

    /** What its journals call it, for people. */
    String name(HostDescription host);
}
