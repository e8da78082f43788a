package io.github.cloudsync.model.fact;

import java.util.Locale;

/** What keeps others from reading and changing what goes to and fro between the plugin and the directory. */
public enum LdapSecurity {
    /** TLS from the first byte. */
    LDAPS,
    /** TLS from the first request on. */
    STARTTLS,
    /** No TLS. Never with a password; with Kerberos everything is signed and sealed all the same. */
    NONE;

    /** The word the desired state uses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
