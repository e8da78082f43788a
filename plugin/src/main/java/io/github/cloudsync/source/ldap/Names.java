package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;

/** Compares distinguished names as a directory does: without regard to case and spaces. */
final class Names {
    private Names() {}

    static boolean same(String one, String other) {
        try {
            return DN.equals(one, other);
        } catch (LDAPException e) {
            return false;
        }
    }

    /** Whether the first is the second or somewhere below it. */
    static boolean within(String dn, String container) {
        try {
            return new DN(dn).isDescendantOf(container, true);
        } catch (LDAPException e) {
            return false;
        }
    }

    static boolean isDistinguishedName(String text) {
        return text.indexOf('=') > 0 && DN.isValidDN(text);
    }
}
