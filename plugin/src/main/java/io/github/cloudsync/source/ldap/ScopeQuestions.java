package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;
import io.github.cloudsync.model.fact.DirectoryGroup;
import io.github.cloudsync.model.fact.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The groups and OUs that filter what is synchronized. */
final class ScopeQuestions {
    private ScopeQuestions() {}

    /** The domain itself and every OU of it, with their permissions and the UPN suffixes added to them. */
    static List<Entry> organizationalUnits(Session session) throws DirectoryProblem {
        return session.searchSecured(
                session.root().domain(),
                Filter.createORFilter(
                        Filter.createEqualityFilter("objectCategory", "domainDNS"),
                        Filter.createEqualityFilter("objectCategory", "organizationalUnit")),
                "the OUs",
                PermissionQuestions.DESCRIPTOR,
                "uPNSuffixes");
    }

    /** A container that is no OU, such as {@code CN=Users}. */
    static Reading<String> container(Session session, String dn) throws DirectoryProblem {
        return session.read(dn, "the container " + dn, "1.1")
                .map(entry -> Reading.present(entry.dn()))
                .orElseGet(Reading::absent);
    }

    static Reading<DirectoryGroup> group(Session session, String name) throws DirectoryProblem {
        String first = range(0);
        Filter group = Filter.createEqualityFilter("objectClass", "group");
        List<Entry> found = Names.isDistinguishedName(name)
                ? session.search(name, SearchScope.BASE, group, "the group " + name, first)
                : session.search(
                        session.root().domain(),
                        SearchScope.SUB,
                        Filter.createANDFilter(group, Filter.createEqualityFilter("sAMAccountName", name)),
                        "the group " + name,
                        first);
        if (found.isEmpty()) {
            return Reading.absent();
        }
        String dn = found.get(0).dn();
        long members = members(session, found.get(0), name);
        if (members == 0) {
            return Reading.unreadable("no member of " + dn + " is visible: it is empty, or its members are hidden from"
                    + " the account the plugin signed in with. Sign in with one that sees them, or check 'scope:'.");
        }
        List<Entry> nested = session.search(
                session.root().domain(),
                SearchScope.SUB,
                Filter.createANDFilter(
                        Filter.createEqualityFilter("objectCategory", "group"),
                        Filter.createEqualityFilter("memberOf", dn)),
                "the groups in " + name,
                "1.1");
        return Reading.present(
                new DirectoryGroup(dn, members, nested.stream().map(Entry::dn).toList()));
    }

    /**
     * Counts the members. Active Directory gives 1,500 at a time (MaxValRange) and says by the name of the attribute it
     * answers with where it stopped; {@code *} there means that these were the last ([MS-ADTS] 3.1.1.3.1.3.3).
     */
    private static long members(Session session, Entry first, String name) throws DirectoryProblem {
        Entry entry = first;
        long counted = 0;
        while (true) {
            Optional<Attribute> values = entry.raw().getAttributes().stream()
                    .filter(attribute ->
                            attribute.getBaseName().toLowerCase(Locale.ROOT).equals("member"))
                    .filter(attribute -> attribute.size() > 0)
                    .findFirst();
            if (values.isEmpty()) {
                return counted;
            }
            counted += values.get().size();
            String option = values.get().getName().toLowerCase(Locale.ROOT);
            if (!option.contains(";range=") || option.endsWith("-*")) {
                return counted;
            }
            entry = session.read(first.dn(), "the members of " + name, range(counted))
                    .orElseThrow(() -> new DirectoryProblem(first.dn() + " is not there any more."));
        }
    }

    private static String range(long from) {
        return "member;range=" + from + "-*";
    }
}
