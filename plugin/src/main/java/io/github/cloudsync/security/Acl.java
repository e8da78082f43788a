package io.github.cloudsync.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An access control list, its entries in the order in which they count ([MS-DTYP] 2.4.5).
 *
 * @param revision 2, or 4 where entries may name object types
 */
public record Acl(int revision, List<Ace> aces) {
    private static final int HEADER = 8;
    private static final int ACE_HEADER = 4;
    private static final int OBJECT_TYPE_PRESENT = 0x1;
    private static final int INHERITED_OBJECT_TYPE_PRESENT = 0x2;

    public Acl {
        aces = List.copyOf(aces);
    }

    static Acl read(ByteReader reader) throws MalformedDescriptorException {
        int revision = reader.unsignedByte();
        reader.unsignedByte(); // Sbz1
        int size = reader.unsignedShort();
        int count = reader.unsignedShort();
        reader.unsignedShort(); // Sbz2
        if (revision != 2 && revision != 4) {
            throw new MalformedDescriptorException(
                    "an access control list of revision " + revision + " where only 2 and 4 exist");
        }
        if (size < HEADER) {
            throw new MalformedDescriptorException("an access control list of " + size + " bytes");
        }
        ByteReader body = reader.next(size - HEADER, "access control list");
        List<Ace> aces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            aces.add(readAce(body));
        }
        return new Acl(revision, aces);
    }

    private static Ace readAce(ByteReader list) throws MalformedDescriptorException {
        int code = list.unsignedByte();
        AceFlags flags = new AceFlags(list.unsignedByte());
        int size = list.unsignedShort();
        if (size < ACE_HEADER || size % 4 != 0) {
            throw new MalformedDescriptorException("an access control entry of " + size + " bytes");
        }
        ByteReader body = list.next(size - ACE_HEADER, "access control entry");
        Optional<AceType> type = AceType.of(code);
        if (type.isEmpty()) {
            return new Ace.Opaque(code, flags, new Ace.Bytes(body.rest()));
        }
        AccessMask mask = new AccessMask(body.integer());
        int present = type.get().hasObjectTypes() ? body.integer() : 0;
        Optional<UUID> objectType = (present & OBJECT_TYPE_PRESENT) != 0 ? Optional.of(body.guid()) : Optional.empty();
        Optional<UUID> inheritedObjectType =
                (present & INHERITED_OBJECT_TYPE_PRESENT) != 0 ? Optional.of(body.guid()) : Optional.empty();
        Sid trustee = Sid.read(body);
        return new Ace.Rights(
                type.get(), flags, mask, objectType, inheritedObjectType, trustee, new Ace.Bytes(body.rest()));
    }
}
