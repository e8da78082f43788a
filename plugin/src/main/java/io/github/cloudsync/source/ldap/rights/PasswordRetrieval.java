package io.github.cloudsync.source.ldap.rights;

import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.Permission.Standing;
import io.github.cloudsync.security.AccessMask;
import io.github.cloudsync.security.Acl;
import io.github.cloudsync.security.SecurityDescriptor;
import java.util.Optional;

/** Who may retrieve the password of a gMSA: whoever its msDS-GroupMSAMembership lets read ([MS-ADTS] 3.1.1.4.4). */
public final class PasswordRetrieval {
    private PasswordRetrieval() {}

    /** Whether the account may, according to the descriptor in msDS-GroupMSAMembership. */
    public static Permission of(SecurityDescriptor membership, Account account) {
        Optional<Acl> dacl = membership.dacl();
        if (dacl.isEmpty()) {
            return new Permission(Standing.UNDECIDED, "msDS-GroupMSAMembership has no access control list");
        }
        Decision decision = new Question(Reach.HERE, AccessMask.READ_PROPERTY, Optional.empty(), Optional.empty())
                .decide(dacl.get().aces(), account);
        return new Permission(decision.standing(), decision.explain());
    }
}
