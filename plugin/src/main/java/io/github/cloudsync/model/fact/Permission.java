package io.github.cloudsync.model.fact;

/**
 * Whether an account has a permission.
 *
 * @param because what decided it, such as the entry that grants it or the one that denies it
 */
public record Permission(Standing standing, String because) {
    /** The answers an access control list can give. */
    public enum Standing {
        GRANTED,
        /** Nothing grants it. */
        MISSING,
        /** Something denies it, and granting it besides would change nothing. */
        DENIED,
        /** It depends on something only a domain controller can judge. */
        UNDECIDED
    }
}
