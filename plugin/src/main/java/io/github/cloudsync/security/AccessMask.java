package io.github.cloudsync.security;

/**
 * A set of rights to an object of Active Directory ([MS-ADTS] 5.1.3.2).
 *
 * @param bits the mask as the entry holds it
 */
public record AccessMask(int bits) {
    public static final AccessMask CREATE_CHILD = new AccessMask(0x1);
    public static final AccessMask DELETE_CHILD = new AccessMask(0x2);
    public static final AccessMask READ_PROPERTY = new AccessMask(0x10);
    public static final AccessMask DELETE_TREE = new AccessMask(0x40);
    public static final AccessMask CONTROL_ACCESS = new AccessMask(0x100);
    public static final AccessMask DELETE = new AccessMask(0x1_0000);

    public static final AccessMask WRITE_DAC = new AccessMask(0x4_0000);
    public static final AccessMask WRITE_OWNER = new AccessMask(0x8_0000);

    /** What the permission editors call full control: every right of a directory object. */
    public static final AccessMask FULL_CONTROL = new AccessMask(0xF_01FF);

    private static final int GENERIC_READ = 0x8000_0000;
    private static final int GENERIC_WRITE = 0x4000_0000;
    private static final int GENERIC_EXECUTE = 0x2000_0000;
    private static final int GENERIC_ALL = 0x1000_0000;

    public AccessMask or(AccessMask other) {
        return new AccessMask(bits | other.bits);
    }

    public AccessMask and(AccessMask other) {
        return new AccessMask(bits & other.bits);
    }

    public AccessMask without(AccessMask other) {
        return new AccessMask(bits & ~other.bits);
    }

    public boolean containsAll(AccessMask other) {
        return (bits & other.bits) == other.bits;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    /** The same rights with generic ones replaced by what they mean on a directory object ([MS-ADTS] 5.1.3.2). */
    public AccessMask withoutGenerics() {
        int mapped = bits & 0x0FFF_FFFF;
        mapped |= (bits & GENERIC_READ) != 0 ? 0x2_0094 : 0;
        mapped |= (bits & GENERIC_WRITE) != 0 ? 0x2_0028 : 0;
        mapped |= (bits & GENERIC_EXECUTE) != 0 ? 0x2_0004 : 0;
        mapped |= (bits & GENERIC_ALL) != 0 ? FULL_CONTROL.bits : 0;
        return new AccessMask(mapped);
    }

    /** The rights as SDDL writes them: {@code CCDC}, or a number where a bit has no letters. */
    @Override
    public String toString() {
        return SddlCodes.rights(bits);
    }
}
