package io.github.cloudsync.source.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.DelegatedPermission;
import io.github.cloudsync.model.fact.Permission.Standing;
import io.github.cloudsync.source.ldap.lab.Declarations;
import io.github.cloudsync.source.ldap.lab.SambaLab;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said of a delegation next to what the domain controller then lets the account do: the one reads the entries of
 * an OU, the other has let them be inherited and checks access.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsAsGrantedTest {
    private static final Credentials IDA = new Credentials("ida@lab.example", "Passw0rd!ida");
    private static final String OU = "OU=Judged,DC=lab,DC=example";
    private static final String INNER = "OU=Inner," + OU;
    private static final List<String> USERS = List.of("CN=Near," + OU, "CN=Far," + INNER);
    private static final String USER = "bf967aba-0de6-11d0-a285-00aa003049e2";
    private static final String COMPUTER = "bf967a86-0de6-11d0-a285-00aa003049e2";
    private static final String GROUP = "bf967a9c-0de6-11d0-a285-00aa003049e2";

    /** The rows of the article's table that an ordinary account can try out without writing. */
    private static final int READ_USERS = 5;

    private static final int CREATE_USERS = 7;

    private final SambaLab lab = SambaLab.shared();

    @BeforeAll
    void add() {
        lab.ldif("dn: " + OU, "changetype: add", "objectClass: organizationalUnit");
        lab.ldif("dn: " + INNER, "changetype: add", "objectClass: organizationalUnit");
        lab.dacl(INNER, "D:(A;;GA;;;DA)");
        for (String user : USERS) {
            String name = user.substring(3, user.indexOf(','));
            lab.ldif(
                    "dn: " + user,
                    "changetype: add",
                    "objectClass: user",
                    "sAMAccountName: judged" + name,
                    "employeeID: 4711");
            lab.dacl(user, "D:(A;;GA;;;DA)"); // what a new user's class grants to everybody would hide the difference
        }
    }

    @AfterAll
    void remove() {
        lab.ldif("dn: " + OU, "changetype: delete");
    }

    /** Everybody may see that objects are there, and nobody but administrators what is in them. */
    private void grant(String aces) {
        lab.dacl(OU, "D:P" + aces + "(A;CI;GA;;;DA)(A;CI;LCLO;;;AU)");
    }

    private Standing said(int row) {
        try (Directory directory = new Directory(Declarations.of(lab).base(OU).build(), Optional.of(IDA))) {
            List<DelegatedPermission> rows = directory
                    .delegation(directory.account("joe").seen().orElseThrow())
                    .seen()
                    .orElseThrow()
                    .permissions();
            return rows.get(row).permission().standing();
        }
    }

    private interface Look {
        boolean at(SearchResultEntry entry);
    }

    private boolean joeSees(List<String> dns, String attribute, Look look) throws Exception {
        try (LDAPConnection joe = new LDAPConnection(
                new SSLUtil(new TrustAllTrustManager()).createSSLSocketFactory(),
                lab.address(),
                636,
                "joe@lab.example",
                "Passw0rd!joe")) {
            for (String dn : dns) {
                Optional<SearchResultEntry> entry = Optional.ofNullable(joe.getEntry(dn, attribute));
                if (!entry.map(look::at).orElse(false)) {
                    return false;
                }
            }
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(OA;CIIO;RP;;" + USER + ";{joe})",
                "(OA;CIIO;RP;;" + USER + ";AU)",
                "(A;CI;RP;;;{joe})",
                "(A;CI;GA;;;{joe})",
                "(A;CIIO;GR;;;{joe})",
                "(OA;CIIO;RP;;" + COMPUTER + ";{joe})",
                "(OA;CINPIO;RP;;" + USER + ";{joe})",
                "(A;;GA;;;{joe})",
                "(OA;IO;RP;;" + USER + ";{joe})",
                "(OA;OIIO;RP;;" + USER + ";{joe})",
                "(D;CI;RP;;;{joe})(A;CI;RP;;;{joe})",
                "(D;CI;GR;;;AU)(A;CI;RP;;;{joe})",
                "(A;CI;RP;;;{joe})(D;CI;RP;;;{joe})",
                "(OD;CIIO;RP;;" + USER + ";{joe})(A;CI;RP;;;{joe})",
                "(OD;CIIO;RP;;" + COMPUTER + ";{joe})(OA;CIIO;RP;;" + USER + ";{joe})",
                "(D;;RP;;;{joe})(OA;CIIO;RP;;" + USER + ";{joe})",
                "(OA;CIIO;WP;;" + USER + ";{joe})"
            })
    void readingUsers(String aces) throws Exception {
        grant(aces);
        boolean sees = joeSees(USERS, "employeeID", entry -> entry.hasAttribute("employeeID"));
        assertThat(said(READ_USERS) == Standing.GRANTED).as(aces).isEqualTo(sees);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(OA;CI;CCDC;" + USER + ";;{joe})",
                "(A;CI;CCDC;;;{joe})",
                "(A;CI;GA;;;AU)",
                "(OA;CIIO;CCDC;" + USER + ";;{joe})",
                "(OA;;CCDC;" + USER + ";;{joe})",
                "(OA;CI;CCDC;" + COMPUTER + ";;{joe})",
                "(OA;CI;CCDC;" + USER + ";" + GROUP + ";{joe})",
                "(OD;CI;CCDC;" + USER + ";;{joe})(A;CI;CCDC;;;{joe})",
                "(OD;CI;CCDC;" + COMPUTER + ";;{joe})(A;CI;CCDC;;;{joe})",
                "(D;;CCDC;;;{joe})(A;CI;CCDC;;;{joe})"
            })
    void creatingUsers(String aces) throws Exception {
        grant(aces);
        boolean may = joeSees(
                List.of(OU, INNER),
                "allowedChildClassesEffective",
                entry -> entry.hasAttribute("allowedChildClassesEffective")
                        && Arrays.asList(entry.getAttributeValues("allowedChildClassesEffective"))
                                .contains("user"));
        assertThat(said(CREATE_USERS) == Standing.GRANTED).as(aces).isEqualTo(may);
    }
}
