package io.github.cloudsync.security;

/** Bytes that are no security descriptor, SID or access control entry by [MS-DTYP]. */
public final class MalformedDescriptorException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedDescriptorException(String problem) {
        super(problem);
    }
}
