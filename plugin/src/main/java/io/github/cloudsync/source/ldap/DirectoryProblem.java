package io.github.cloudsync.source.ldap;

/** A directory gave no answer that can be relied on; the message says why and what to do, as an unreadable fact's reason. */
final class DirectoryProblem extends Exception {
    private static final long serialVersionUID = 1L;

    DirectoryProblem(String reason) {
        super(reason);
    }

    DirectoryProblem(String reason, Throwable cause) {
        super(reason, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
