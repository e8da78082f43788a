package io.github.cloudsync.security;

/**
 * How an access control entry is handed down, and whether it was ([MS-DTYP] 2.4.4.1, AceFlags).
 *
 * @param bits the byte as the entry holds it
 */
public record AceFlags(int bits) {
    private static final int CONTAINER_INHERIT = 0x02;
    private static final int NO_PROPAGATE_INHERIT = 0x04;
    private static final int INHERIT_ONLY = 0x08;
    private static final int INHERITED = 0x10;

    /**
     * Whether objects below inherit it. Every object of Active Directory is a container, so the flag for objects that
     * are none (OI) plays no part.
     */
    public boolean containerInherit() {
        return (bits & CONTAINER_INHERIT) != 0;
    }

    /** Whether only the objects right below inherit it. */
    public boolean noPropagateInherit() {
        return (bits & NO_PROPAGATE_INHERIT) != 0;
    }

    /** Whether it does not apply to the object it stands on. */
    public boolean inheritOnly() {
        return (bits & INHERIT_ONLY) != 0;
    }

    /** Whether it came from an object above. */
    public boolean inherited() {
        return (bits & INHERITED) != 0;
    }

    @Override
    public String toString() {
        return SddlCodes.flags(bits);
    }
}
