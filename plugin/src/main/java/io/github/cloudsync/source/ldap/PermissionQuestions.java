package io.github.cloudsync.source.ldap;

import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.security.SecurityDescriptor;
import io.github.cloudsync.security.Sid;
import io.github.cloudsync.source.ldap.rights.Account;
import io.github.cloudsync.source.ldap.rights.AgentPermissions;
import io.github.cloudsync.source.ldap.rights.PasswordRetrieval;
import java.util.ArrayList;
import java.util.List;

/** What an account may do, according to the security descriptors in the directory. */
final class PermissionQuestions {
    static final String DESCRIPTOR = "nTSecurityDescriptor";

    private final Session session;
    private final Account account;

    PermissionQuestions(Session session, DirectoryAccount account, List<Sid> groups) {
        this.session = session;
        this.account = Account.of(account.name(), Sid.parse(account.sid()), groups);
    }

    /** On a container that is no OU, such as {@code CN=Users}. */
    Delegation on(String base) throws DirectoryProblem {
        return on(session.readSecured(base, "the permissions on " + base, DESCRIPTOR)
                .orElseThrow(() -> new DirectoryProblem("there is no '" + base
                        + "', or the account the plugin signed in with does not see it. Check 'base:'.")));
    }

    Delegation on(Entry container) throws DirectoryProblem {
        return AgentPermissions.of(container.dn(), container.descriptor(DESCRIPTOR), account);
    }

    /** On each of the OUs that inherits nothing from above, so that what was granted there does not arrive. */
    List<Delegation> whereBlocked(List<Entry> organizationalUnits) throws DirectoryProblem {
        List<Delegation> delegations = new ArrayList<>();
        for (Entry unit : organizationalUnits) {
            SecurityDescriptor descriptor = unit.descriptor(DESCRIPTOR);
            if (descriptor.daclProtected()) {
                delegations.add(AgentPermissions.of(unit.dn(), descriptor, account));
            }
        }
        return delegations;
    }

    /** Whether the account may retrieve the password of a gMSA, whose entry this is. */
    Permission retrieving(Entry managed) throws DirectoryProblem {
        return PasswordRetrieval.of(managed.descriptor(AccountQuestions.RETRIEVERS), account);
    }
}
