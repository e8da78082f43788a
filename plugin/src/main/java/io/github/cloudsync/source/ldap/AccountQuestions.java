package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.security.Sid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which accounts there are and which groups they are in. */
final class AccountQuestions {
    /** ADS_UF_ACCOUNTDISABLE, [MS-ADTS] 2.2.16. */
    private static final long DISABLED = 2;

    /** Who may retrieve a gMSA's password, as a security descriptor; other accounts have none. */
    static final String RETRIEVERS = "msDS-GroupMSAMembership";

    private static final String[] ATTRIBUTES = {
        "sAMAccountName", "objectSid", "objectClass", "userAccountControl", "msDS-SupportedEncryptionTypes", RETRIEVERS
    };

    private final Session session;
    private final Forest forest;
    private final Map<String, Entry> entries;

    /** Leaves the entry of each account it finds in the map, by its distinguished name. */
    AccountQuestions(Session session, Forest forest, Map<String, Entry> entries) {
        this.session = session;
        this.forest = forest;
        this.entries = entries;
    }

    /** Finds an account by {@code name}, {@code DOMAIN\name}, {@code name@suffix} or its distinguished name. */
    Reading<DirectoryAccount> account(String name) throws DirectoryProblem {
        Optional<Entry> found =
                Names.isDistinguishedName(name) ? session.read(name, "the account " + name, ATTRIBUTES) : search(name);
        return found.isPresent() ? Reading.present(account(found.get())) : Reading.absent();
    }

    private Optional<Entry> search(String name) throws DirectoryProblem {
        String own = name.substring(name.indexOf('\\') + 1);
        String domain = name.substring(0, Math.max(0, name.indexOf('\\')));
        if (!domain.isEmpty()
                && !domain.equalsIgnoreCase(forest.netbiosName())
                && !domain.equalsIgnoreCase(RootDse.dnsName(session.root().domain()))) {
            throw new DirectoryProblem("'" + name + "' belongs to another domain than " + forest.netbiosName()
                    + ", which this directory holds. Declare that domain with a 'directory:' of its own.");
        }
        Filter named = own.contains("@")
                ? userPrincipalName(own)
                : Filter.createORFilter(
                        Filter.createEqualityFilter("sAMAccountName", own),
                        Filter.createEqualityFilter("sAMAccountName", own + "$"));
        List<Entry> found = session.search(
                session.root().domain(),
                SearchScope.SUB,
                Filter.createANDFilter(Filter.createEqualityFilter("objectClass", "user"), named),
                "the account " + name,
                ATTRIBUTES);
        return found.stream()
                .filter(entry -> entry.text("sAMAccountName").orElse("").equalsIgnoreCase(own))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** Every account also has an implicit UPN of its sAMAccountName and the domain's DNS name. */
    private Filter userPrincipalName(String upn) {
        Filter explicit = Filter.createEqualityFilter("userPrincipalName", upn);
        String suffix = upn.substring(upn.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return suffix.equals(RootDse.dnsName(session.root().domain()))
                ? Filter.createORFilter(
                        explicit, Filter.createEqualityFilter("sAMAccountName", upn.substring(0, upn.lastIndexOf('@'))))
                : explicit;
    }

    private DirectoryAccount account(Entry entry) throws DirectoryProblem {
        entries.put(entry.dn(), entry);
        return new DirectoryAccount(
                forest.netbiosName() + "\\" + entry.neededText("sAMAccountName"),
                entry.dn(),
                entry.sid("objectSid").toString(),
                (entry.neededNumber("userAccountControl") & DISABLED) == 0,
                entry.texts("objectClass").stream()
                        .anyMatch(name -> name.equalsIgnoreCase("msDS-GroupManagedServiceAccount")),
                entry.number("msDS-SupportedEncryptionTypes"));
    }

    /** The groups an account is in. Asked of the account alone, for the attribute is computed then only. */
    static List<Sid> groups(Session session, DirectoryAccount account) throws DirectoryProblem {
        return session.read(account.distinguishedName(), "the groups of " + account.name(), "tokenGroups")
                .orElseThrow(() -> new DirectoryProblem(account.distinguishedName() + " is not there any more."))
                .sids("tokenGroups");
    }
}
