package io.github.cloudsync.source.ldap;

/** A certificate that is trusted but belongs to other names. */
final class WrongNameException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String names;

    WrongNameException(String names) {
        super("certificate for " + names);
        this.names = names;
    }

    String names() {
        return names;
    }
}
