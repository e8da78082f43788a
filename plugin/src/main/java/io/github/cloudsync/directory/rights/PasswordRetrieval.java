package io.github.cloudsync.directory.rights;

import io.github.cloudsync.directory.sd.AccessMask;
import io.github.cloudsync.directory.sd.Acl;
import io.github.cloudsync.directory.sd.SecurityDescriptor;
import io.github.cloudsync.model.Permission;
import io.github.cloudsync.model.Permission.Standing;
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
