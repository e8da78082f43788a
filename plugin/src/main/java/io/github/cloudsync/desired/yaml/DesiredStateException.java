package io.github.cloudsync.desired.yaml;

import io.github.cloudsync.model.registry.CloudsyncException;
import java.util.List;

/** A desired state that cannot be read; carries every problem of the file in one go. */
public final class DesiredStateException extends CloudsyncException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** The file as a whole could not be read. */
    DesiredStateException(String problem, String remedy) {
        super(problem, remedy);
        problems = List.of();
    }

    /** The file was read and has problems, which the listing shows in full. */
    DesiredStateException(String listing, String remedy, List<Problem> problems) {
        super(listing, remedy);
        this.problems = List.copyOf(problems);
    }

    /** The problems in the order of the file; empty if it could not be read at all. */
    public List<Problem> problems() {
        return problems;
    }
}
