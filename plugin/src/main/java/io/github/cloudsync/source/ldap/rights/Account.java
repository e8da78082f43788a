package io.github.cloudsync.source.ldap.rights;

import io.github.cloudsync.security.Sid;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A security principal with everything it is when access is checked.
 *
 * @param name the name as commands take it, as in {@code LAB\provAgentgMSA$}
 * @param sid its own SID
 * @param sids its own SID, its groups', and those every signed-in account has
 */
public record Account(String name, Sid sid, Set<Sid> sids) {
    public Account {
        sids = Set.copyOf(sids);
    }

    /**
     * An account with its transitive groups.
     *
     * @param groups as the attribute tokenGroups lists them
     */
    public static Account of(String name, Sid sid, Collection<Sid> groups) {
        Set<Sid> sids = new HashSet<>(groups);
        sids.add(sid);
        // tokenGroups leaves these two out, yet every account that signs in has them.
        sids.add(Sid.EVERYONE);
        sids.add(Sid.AUTHENTICATED_USERS);
        return new Account(name, sid, sids);
    }
}
