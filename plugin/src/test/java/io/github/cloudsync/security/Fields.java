package io.github.cloudsync.security;

import java.util.Optional;
import java.util.stream.Collectors;

/** A security descriptor field by field, written the way {@code judge.py} answers {@code fields}. */
public final class Fields {
    private Fields() {}

    public static String of(SecurityDescriptor descriptor) {
        String text = String.join(
                " ",
                Integer.toHexString(descriptor.control()),
                descriptor.owner().map(Sid::toString).orElse("none"),
                descriptor.group().map(Sid::toString).orElse("none"),
                of(descriptor.dacl()),
                of(descriptor.sacl()));
        // A large identifier authority has twelve digits by [MS-DTYP] 2.4.2.1, but not in Samba.
        return text.replaceAll("S-1-0x0*", "S-1-0x");
    }

    private static String of(Optional<Acl> acl) {
        return acl.map(list ->
                        list.revision() + list.aces().stream().map(Fields::of).collect(Collectors.joining()))
                .orElse("none");
    }

    private static String of(Ace ace) {
        if (!(ace instanceof Ace.Rights rights)) {
            return "(opaque " + ace.type() + ")";
        }
        return "(" + ace.type() + ";" + ace.flags().bits() + ";"
                + Integer.toHexString(rights.mask().bits()) + ";"
                + rights.objectType().map(Object::toString).orElse("") + ";"
                + rights.inheritedObjectType().map(Object::toString).orElse("") + ";" + rights.trustee() + ")";
    }
}
