package io.github.cloudsync.model.change;

import io.github.cloudsync.model.registry.CloudsyncException;

/** A target could not be opened or written. */
public final class HostException extends CloudsyncException {
    private static final long serialVersionUID = 1L;

    public HostException(String problem, String remedy) {
        super(problem, remedy);
    }

    public HostException(String problem, String remedy, Throwable cause) {
        super(problem, remedy, cause);
    }
}
