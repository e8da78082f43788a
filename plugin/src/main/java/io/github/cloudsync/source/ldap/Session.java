package io.github.cloudsync.source.ldap;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.ldap.sdk.extensions.WhoAmIExtendedRequest;
import com.unboundid.ldap.sdk.extensions.WhoAmIExtendedResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signed-in connection to one domain controller that asks and never writes. */
final class Session implements AutoCloseable {
    /** Windows answers no more entries at once (MaxPageSize, [MS-ADTS] 3.1.1.3.4.6). */
    private static final int PAGE = 1000;

    private final LDAPConnection connection;
    private final Place place;
    private final Deadline deadline;
    private final RootDse root;
    private Optional<DirectoryProblem> broken = Optional.empty();
    private int requests;

    Session(LDAPConnection connection, Place place, Deadline deadline, int requestsSoFar) throws DirectoryProblem {
        this.connection = connection;
        this.place = place;
        this.deadline = deadline;
        this.requests = requestsSoFar;
        Entry entry = read("", "its root entry", "*")
                .orElseThrow(() -> new DirectoryProblem(place + " has no root entry, so it is no LDAP server."));
        this.root = RootDse.of(entry.raw(), place);
    }

    Place place() {
        return place;
    }

    RootDse root() {
        return root;
    }

    /** How many requests have gone out, those for signing in included. */
    int requests() {
        return requests;
    }

    /** One entry; empty if there is none or it is hidden. */
    Optional<Entry> read(String dn, String what, String... attributes) throws DirectoryProblem {
        return read(dn, what, List.of(), attributes);
    }

    /** One entry with its security descriptor. */
    Optional<Entry> readSecured(String dn, String what, String... attributes) throws DirectoryProblem {
        return read(dn, what, List.of(ownerGroupAndDacl()), attributes);
    }

    private Optional<Entry> read(String dn, String what, List<Control> controls, String... attributes)
            throws DirectoryProblem {
        SearchRequest request =
                new SearchRequest(dn, SearchScope.BASE, Filter.createPresenceFilter("objectClass"), attributes);
        request.setControls(controls);
        return send(request, what).getSearchEntries().stream().findFirst().map(Entry::new);
    }

    /** Every entry that matches, page by page; none if the base does not exist or is hidden. */
    List<Entry> search(String base, SearchScope scope, Filter filter, String what, String... attributes)
            throws DirectoryProblem {
        return search(base, scope, filter, what, List.of(), attributes);
    }

    /** Every entry below the base that matches, with the security descriptors. */
    List<Entry> searchSecured(String base, Filter filter, String what, String... attributes) throws DirectoryProblem {
        return search(base, SearchScope.SUB, filter, what, List.of(ownerGroupAndDacl()), attributes);
    }

    private List<Entry> search(
            String base, SearchScope scope, Filter filter, String what, List<Control> extra, String... attributes)
            throws DirectoryProblem {
        List<Entry> all = new ArrayList<>();
        ASN1OctetString cookie = null;
        do {
            SearchRequest request = new SearchRequest(base, scope, filter, attributes);
            List<Control> controls = new ArrayList<>(extra);
            controls.add(new SimplePagedResultsControl(PAGE, cookie, true));
            request.setControls(controls);
            SearchResult result = send(request, what);
            result.getSearchEntries().forEach(entry -> all.add(new Entry(entry)));
            cookie = nextPage(result, what);
        } while (cookie != null);
        return all;
    }

    /** The name the directory knows the signed-in account by (RFC 4532); empty if it does not say. */
    Optional<String> whoAmI() throws DirectoryProblem {
        if (broken.isPresent()) {
            throw broken.get();
        }
        requests++;
        WhoAmIExtendedRequest request = new WhoAmIExtendedRequest();
        request.setResponseTimeoutMillis(deadline.readMillis());
        try {
            ExtendedResult result = connection.processExtendedOperation(request);
            return result instanceof WhoAmIExtendedResult known
                    ? Optional.ofNullable(known.getAuthorizationID())
                            .filter(id -> id.startsWith("u:"))
                            .map(id -> id.substring(2))
                    : Optional.empty();
        } catch (LDAPException e) {
            throw problem(e, "the name of the signed-in account");
        }
    }

    private @Nullable ASN1OctetString nextPage(SearchResult result, String what) throws DirectoryProblem {
        if (result.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
            return null;
        }
        try {
            SimplePagedResultsControl page = SimplePagedResultsControl.get(result);
            if (page == null) {
                // Taking the first page for the whole would be the worst mistake to make here.
                throw new DirectoryProblem(place + " was asked for " + what + " page by page and did not say whether"
                        + " there are more pages.");
            }
            return page.moreResultsToReturn() ? page.getCookie() : null;
        } catch (LDAPException e) {
            throw problem(e, what);
        }
    }

    private SearchResult send(SearchRequest request, String what) throws DirectoryProblem {
        if (broken.isPresent()) {
            throw broken.get();
        }
        requests++;
        request.setResponseTimeoutMillis(deadline.readMillis());
        try {
            return connection.search(request);
        } catch (LDAPSearchException e) {
            if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                return e.getSearchResult();
            }
            throw problem(e, what);
        }
    }

    private DirectoryProblem problem(LDAPException e, String what) {
        DirectoryProblem problem = new DirectoryProblem(LdapProblems.asking(e, place, what, deadline), e);
        if (LdapProblems.broken(e)) {
            broken = Optional.of(problem); // the next question would only wait as long again
            connection.close();
        }
        return problem;
    }

    /** LDAP_SERVER_SD_FLAGS_OID with owner, group and DACL ([MS-ADTS] 3.1.1.3.4.1.11): without it non-administrators get nothing. */
    private static Control ownerGroupAndDacl() {
        byte[] flags = {0x30, 0x03, 0x02, 0x01, 0x07};
        return new Control("1.2.840.113556.1.4.801", true, new ASN1OctetString(flags));
    }

    @Override
    public void close() {
        deadline.close();
        connection.close();
    }
}
