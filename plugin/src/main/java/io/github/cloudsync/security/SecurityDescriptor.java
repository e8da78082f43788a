package io.github.cloudsync.security;

import java.util.Optional;

/**
 * Who owns an object and who may do what with it ([MS-DTYP] 2.4.6).
 *
 * @param control the control flags, 16 bits
 * @param dacl who may do what; empty if the descriptor has none, which is not the same as an empty list
 * @param sacl what is audited
 */
public record SecurityDescriptor(
        int control, Optional<Sid> owner, Optional<Sid> group, Optional<Acl> dacl, Optional<Acl> sacl) {
    private static final int DACL_PRESENT = 0x0004;
    private static final int SACL_PRESENT = 0x0010;
    private static final int DACL_PROTECTED = 0x1000;
    private static final int SELF_RELATIVE = 0x8000;
    private static final int HEADER = 20;

    /** Reads the self-relative binary form, as the attribute nTSecurityDescriptor holds it. */
    public static SecurityDescriptor read(byte[] bytes) throws MalformedDescriptorException {
        ByteReader reader = ByteReader.of(bytes, "security descriptor");
        int revision = reader.unsignedByte();
        reader.unsignedByte(); // Sbz1, used by the resource manager
        int control = reader.unsignedShort();
        long owner = reader.unsignedInteger();
        long group = reader.unsignedInteger();
        long sacl = reader.unsignedInteger();
        long dacl = reader.unsignedInteger();
        if (revision != 1) {
            throw new MalformedDescriptorException(
                    "a security descriptor of revision " + revision + " where only 1 exists");
        }
        if ((control & SELF_RELATIVE) == 0) {
            throw new MalformedDescriptorException("a security descriptor that is not self-relative");
        }
        return new SecurityDescriptor(
                control,
                sid(reader, owner, "owner"),
                sid(reader, group, "group"),
                (control & DACL_PRESENT) == 0 ? Optional.empty() : acl(reader, dacl, "DACL"),
                (control & SACL_PRESENT) == 0 ? Optional.empty() : acl(reader, sacl, "SACL"));
    }

    /** Whether the object inherits nothing from above (SE_DACL_PROTECTED). */
    public boolean daclProtected() {
        return (control & DACL_PROTECTED) != 0;
    }

    private static Optional<Sid> sid(ByteReader reader, long offset, String part) throws MalformedDescriptorException {
        return offset == 0 ? Optional.empty() : Optional.of(Sid.read(part(reader, offset, part)));
    }

    private static Optional<Acl> acl(ByteReader reader, long offset, String part) throws MalformedDescriptorException {
        return offset == 0 ? Optional.empty() : Optional.of(Acl.read(part(reader, offset, part)));
    }

    private static ByteReader part(ByteReader reader, long offset, String part) throws MalformedDescriptorException {
        if (offset < HEADER || offset % 4 != 0) { // Windows accepts no other offset either
            throw new MalformedDescriptorException("the " + part + " would start at byte " + offset);
        }
        return reader.at(offset, part);
    }

    /** The whole descriptor in SDDL. */
    @Override
    public String toString() {
        return Sddl.print(this);
    }
}
