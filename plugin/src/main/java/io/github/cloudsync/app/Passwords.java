package io.github.cloudsync.app;

import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.util.Optional;

/** Where the user names and passwords are that a desired state names by an id, such as the Maven settings. */
@FunctionalInterface
public interface Passwords {
    /** There are none, as where every directory is asked with the caller's own ticket. */
    Passwords NONE = id -> Optional.empty();

    /**
     * The user name and password of an id; empty if there are none.
     *
     * @throws CloudsyncException if there are and they cannot be used, as where they are encrypted; nothing is asked then
     */
    Optional<Credentials> of(String id) throws CloudsyncException;
}
