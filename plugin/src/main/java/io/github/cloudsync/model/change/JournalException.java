package io.github.cloudsync.model.change;

import io.github.cloudsync.model.registry.CloudsyncException;

/** A journal could not be written or read. */
public final class JournalException extends CloudsyncException {
    private static final long serialVersionUID = 1L;

    public JournalException(String problem, String remedy) {
        super(problem, remedy);
    }

    public JournalException(String problem, String remedy, Throwable cause) {
        super(problem, remedy, cause);
    }
}
