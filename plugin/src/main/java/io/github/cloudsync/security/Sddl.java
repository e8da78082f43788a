package io.github.cloudsync.security;

import java.util.Optional;
import java.util.UUID;

/**
 * Prints security descriptors in the security descriptor definition language ([MS-DTYP] 2.5.1).
 *
 * <p>Conditions, and entries that are not about rights, have a grammar of their own; they are shown by their type and
 * bytes in angle brackets, which no program takes for SDDL.
 */
public final class Sddl {
    private Sddl() {}

    public static String print(SecurityDescriptor descriptor) {
        StringBuilder text = new StringBuilder();
        descriptor.owner().ifPresent(owner -> text.append("O:").append(SddlCodes.sid(owner)));
        descriptor.group().ifPresent(group -> text.append("G:").append(SddlCodes.sid(group)));
        descriptor.dacl().ifPresent(dacl -> {
            text.append("D:").append(SddlCodes.daclControl(descriptor.control()));
            dacl.aces().forEach(ace -> text.append(print(ace)));
        });
        descriptor.sacl().ifPresent(sacl -> {
            text.append("S:").append(SddlCodes.saclControl(descriptor.control()));
            sacl.aces().forEach(ace -> text.append(print(ace)));
        });
        return text.toString();
    }

    /** One entry, as in {@code (OA;CIIO;RP;;bf967aba-0de6-11d0-a285-00aa003049e2;S-1-5-21-1-2-3-1104)}. */
    public static String print(Ace ace) {
        if (ace instanceof Ace.Rights rights && !rights.aceType().isConditional()) {
            return "(" + rights.aceType().sddl()
                    + ";" + rights.flags()
                    + ";" + rights.mask()
                    + ";" + guid(rights.objectType())
                    + ";" + guid(rights.inheritedObjectType())
                    + ";" + SddlCodes.sid(rights.trustee())
                    + ")";
        }
        if (ace instanceof Ace.Rights conditional) {
            return "<" + conditional.aceType().sddl() + ";" + conditional.flags() + ";" + conditional.mask() + ";"
                    + guid(conditional.objectType()) + ";" + guid(conditional.inheritedObjectType()) + ";"
                    + SddlCodes.sid(conditional.trustee()) + ";condition " + conditional.applicationData() + ">";
        }
        Ace.Opaque opaque = (Ace.Opaque) ace;
        return String.format("<type 0x%02x;%s;%s>", opaque.type(), opaque.flags(), opaque.body());
    }

    private static String guid(Optional<UUID> guid) {
        return guid.map(UUID::toString).orElse("");
    }
}
