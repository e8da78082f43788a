package io.github.cloudsync.hygiene.idfix;

import static io.github.cloudsync.hygiene.object.Attribute.CN;
import static io.github.cloudsync.hygiene.object.Attribute.DISPLAY_NAME;
import static io.github.cloudsync.hygiene.object.Attribute.GROUP_TYPE;
import static io.github.cloudsync.hygiene.object.Attribute.HIDDEN_FROM_ADDRESS_LISTS;
import static io.github.cloudsync.hygiene.object.Attribute.IS_CRITICAL_SYSTEM_OBJECT;
import static io.github.cloudsync.hygiene.object.Attribute.MAIL;
import static io.github.cloudsync.hygiene.object.Attribute.MAIL_NICKNAME;
import static io.github.cloudsync.hygiene.object.Attribute.PROXY_ADDRESSES;
import static io.github.cloudsync.hygiene.object.Attribute.RECIPIENT_TYPE_DETAILS;
import static io.github.cloudsync.hygiene.object.Attribute.SAM_ACCOUNT_NAME;

import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.OrdinalCase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The objects that IdFix neither judges nor remembers. A value that it could not parse ends its questions: such an object
 * is not skipped, whatever else it is.
 */
final class IdFixSkips {
    private static final List<String> NAMES = List.of(
            "Admini",
            "CAS_{",
            "DiscoverySearchMailbox",
            "FederatedEmail",
            "Guest",
            "HTTPConnector",
            "krbtgt",
            "iusr_",
            "iwam",
            "msol",
            "support_",
            "SystemMailbox",
            "WWIOadmini",
            "HealthMailbox",
            "Exchange Online-ApplicationAccount");

    /** As texts, which LDAP never sends: it sends decimal numbers. */
    private static final Set<String> RECIPIENT_TYPES =
            Set.of("0x1000", "0x2000", "0x4000", "0x400000", "0x800000", "0x1000000", "0x20000000");

    private final boolean dedicated;

    IdFixSkips(boolean dedicated) {
        this.dedicated = dedicated;
    }

    /** Why the object is skipped; empty where it is not. */
    Optional<String> reason(DirectoryObject object) {
        try {
            return ofAny(object).or(() -> dedicated ? Optional.empty() : ofMultiTenant(object));
        } catch (Unparsable value) {
            return Optional.empty();
        }
    }

    private static Optional<String> ofAny(DirectoryObject object) {
        String cn = object.text(CN);
        if (cn.endsWith("$")) {
            return Optional.of("cn ends with $");
        }
        for (String name : NAMES) {
            if (OrdinalCase.startsWith(cn, name)) {
                return Optional.of("cn begins with " + name);
            }
        }
        return OrdinalCase.contains(object.dn(), "ACNF:") ? Optional.of("dn contains ACNF:") : Optional.empty();
    }

    private static Optional<String> ofMultiTenant(DirectoryObject object) {
        if (isTrue(object, IS_CRITICAL_SYSTEM_OBJECT)) {
            return Optional.of("isCriticalSystemObject");
        }
        return switch (object.objectClass()) {
            case "user" -> ofUser(object);
            case "group" -> ofGroup(object);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofUser(DirectoryObject user) {
        for (String name : List.of("CAS_", "SUPPORT_", "MSOL_")) {
            if (OrdinalCase.startsWith(user.text(SAM_ACCOUNT_NAME), name)) {
                return Optional.of("sAMAccountName begins with " + name);
            }
        }
        for (String name : List.of("CAS_", "SYSTEMMAILBOX")) {
            if (OrdinalCase.startsWith(user.text(MAIL_NICKNAME), name)) {
                return Optional.of("mailNickname begins with " + name);
            }
        }
        if (OrdinalCase.startsWith(user.text(DISPLAY_NAME), "MSOL") && isTrue(user, HIDDEN_FROM_ADDRESS_LISTS)) {
            return Optional.of("displayName begins with MSOL, hidden from address lists");
        }
        return RECIPIENT_TYPES.contains(user.text(RECIPIENT_TYPE_DETAILS))
                ? Optional.of("msExchRecipientTypeDetails")
                : Optional.empty();
    }

    private static Optional<String> ofGroup(DirectoryObject group) {
        if (groupType(group) < 0) {
            return group.has(MAIL) ? Optional.empty() : Optional.of("security group without mail");
        }
        return group.has(PROXY_ADDRESSES) ? Optional.empty() : Optional.of("distribution group without proxyAddresses");
    }

    /** As .NET parses a Boolean: white space and null characters around it do not count. */
    private static boolean isTrue(DirectoryObject object, Attribute attribute) {
        if (!object.has(attribute)) {
            return false;
        }
        String word = Characters.stripped(object.text(attribute).replace('\0', ' '));
        if (OrdinalCase.equal(word, "true")) {
            return true;
        }
        if (OrdinalCase.equal(word, "false")) {
            return false;
        }
        throw new Unparsable();
    }

    private static int groupType(DirectoryObject group) {
        try {
            return Integer.parseInt(Characters.stripped(group.text(GROUP_TYPE)));
        } catch (NumberFormatException none) {
            throw new Unparsable();
        }
    }

    /** A value that IdFix took an exception at. */
    private static final class Unparsable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unparsable() {
            super("", null, false, false);
        }
    }
}
