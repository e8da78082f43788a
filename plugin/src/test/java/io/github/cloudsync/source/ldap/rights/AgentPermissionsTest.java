package io.github.cloudsync.source.ldap.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.fact.DelegatedPermission;
import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.Permission.Standing;
import io.github.cloudsync.security.SddlText;
import io.github.cloudsync.security.SecurityDescriptor;
import io.github.cloudsync.security.Sid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentPermissionsTest {
    private static final String AGENT = "S-1-5-21-1-2-3-1109";
    private static final String GROUP = "S-1-5-21-1-2-3-1110";
    private static final String STRANGER = "S-1-5-21-1-2-3-1200";
    private static final String USER = "bf967aba-0de6-11d0-a285-00aa003049e2";
    private static final String COMPUTER = "bf967a86-0de6-11d0-a285-00aa003049e2";
    private static final String GROUP_CLASS = "bf967a9c-0de6-11d0-a285-00aa003049e2";
    private static final String DESCRIPTION = "bf967950-0de6-11d0-a285-00aa003049e2";

    /** The article's table as entries, in its order. */
    private static final List<String> TABLE = List.of(
            "(OA;CIIO;RP;;bf967a8e-0de6-11d0-a285-00aa003049e2;" + AGENT + ")",
            "(OA;CIIO;RP;;4828cc14-1437-45bc-9b07-ad6f015e5f28;" + AGENT + ")",
            "(OA;CIIO;RP;;" + COMPUTER + ";" + AGENT + ")",
            "(OA;CIIO;RP;;89e31c12-8530-11d0-afda-00c04fd930c9;" + AGENT + ")",
            "(OA;CIIO;CCDCLCSWRPWPDTLOCRSDRCWDWO;;" + GROUP_CLASS + ";" + AGENT + ")",
            "(OA;CIIO;RP;;" + USER + ";" + AGENT + ")",
            "(OA;CIIO;RP;;5cb41ed0-0e4c-11d0-a286-00aa003049e2;" + AGENT + ")",
            "(OA;CI;CCDC;" + USER + ";;" + AGENT + ")");

    private static final int COMPUTERS = 2;
    private static final int GROUPS = 4;
    private static final int USERS = 5;
    private static final int CREATE_DELETE = 7;

    private static final Account ACCOUNT =
            Account.of("LAB\\provAgentgMSA$", Sid.parse(AGENT), List.of(Sid.parse(GROUP)));

    private static Delegation judge(String aces) {
        return AgentPermissions.of("DC=lab,DC=example", SddlText.descriptor("D:" + aces), ACCOUNT);
    }

    private static Permission judge(int row, String aces) {
        return judge(aces).permissions().get(row).permission();
    }

    private static String tableWithout(int row) {
        return TABLE.stream().filter(ace -> !ace.equals(TABLE.get(row))).collect(Collectors.joining());
    }

    @Test
    void theTableItselfGrantsEveryRowAndNothingInExcess() {
        Delegation delegation = judge(String.join("", TABLE));
        assertThat(delegation.permissions())
                .extracting(row -> row.permission().because())
                .containsExactlyElementsOf(
                        TABLE.stream().map(ace -> "granted by " + ace).toList());
        assertThat(delegation.permissions()).allMatch(DelegatedPermission::granted);
        assertThat(delegation.excess()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | Read all properties, descendant device objects                   | nothing grants RP | RP;;device | S
            1 | Read all properties, descendant InetOrgPerson objects            | nothing grants RP | RP;;inetOrgPerson | S
            2 | Read all properties, descendant Computer objects                 | nothing grants RP | RP;;computer | S
            3 | Read all properties, descendant foreignSecurityPrincipal objects | nothing grants RP | RP;;foreignSecurityPrincipal | S
            4 | Full control, descendant Group objects                           | nothing grants CCDCLCSWRPWPDTLOCRSDRCWDWO | GA;;group | S
            5 | Read all properties, descendant User objects                     | nothing grants RP | RP;;user | S
            6 | Read all properties, descendant Contact objects                  | nothing grants RP | RP;;contact | S
            7 | Create/delete User objects, this object and all descendant objects | nothing grants CCDC on this object | CCDC;user | T
            """)
    void eachMissingRowIsNamedWithWhatGrantsIt(int row, String name, String because, String rights, String reach) {
        List<DelegatedPermission> permissions = judge(tableWithout(row)).permissions();
        assertThat(permissions.get(row))
                .isEqualTo(new DelegatedPermission(
                        name, new Permission(Standing.MISSING, because), rights, reach.equals("T"), TABLE.get(row)));
        assertThat(permissions.stream().filter(DelegatedPermission::granted)).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // to a group, to everyone who signs in, to everyone
                "(OA;CIIO;RP;;" + USER + ";" + GROUP + ")",
                "(OA;CIIO;RP;;" + USER + ";AU)",
                "(OA;CIIO;RP;;" + USER + ";WD)",
                // to more objects, with more rights, also on the container, by generic rights
                "(A;CI;RP;;;" + AGENT + ")",
                "(A;CI;GA;;;" + AGENT + ")",
                "(A;CIIO;GR;;;" + AGENT + ")",
                "(OA;CI;RPWP;;" + USER + ";" + AGENT + ")",
                "(OA;OICIIOID;RP;;" + USER + ";" + AGENT + ")",
                // denials that do not matter: of another right, class, account, on the container only, or too late
                "(OD;CIIO;WP;;" + USER + ";" + AGENT + ")(OA;CIIO;RP;;" + USER + ";" + AGENT + ")",
                "(OD;CIIO;RP;;" + COMPUTER + ";" + AGENT + ")(OA;CIIO;RP;;" + USER + ";" + AGENT + ")",
                "(D;CI;RP;;;" + STRANGER + ")(OA;CIIO;RP;;" + USER + ";" + AGENT + ")",
                "(D;;RP;;;" + AGENT + ")(OA;CIIO;RP;;" + USER + ";" + AGENT + ")",
                "(OA;CIIO;RP;;" + USER + ";" + AGENT + ")(D;CIID;RP;;;" + AGENT + ")",
                "(AU;CI;RP;;;" + AGENT + ")(OA;CIIO;RP;;" + USER + ";" + AGENT + ")",
                // what is unknown comes too late, or does not arrive
                "(A;CI;RP;;;" + AGENT + ")(XD;CI;RP;;;" + AGENT + ")",
                "(0x55;;;;;x)(A;CI;RP;;;" + AGENT + ")"
            })
    void readingUsersIsGrantedBy(String aces) {
        assertThat(judge(USERS, aces).standing()).as(aces).isEqualTo(Standing.GRANTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(OA;CIIO;RP;;" + USER + ";" + STRANGER + ") | nothing grants RP",
                "(OA;CIIO;WPLC;;" + USER + ";" + AGENT + ") | nothing grants RP",
                "(OA;IO;RP;;" + USER + ";" + AGENT + ") | nothing grants RP",
                "(OA;OIIO;RP;;" + USER + ";" + AGENT + ") | nothing grants RP",
                "(A;;GA;;;" + AGENT + ") | nothing grants RP",
                "(OA;CIIO;RP;;" + COMPUTER + ";" + AGENT + ") | nothing grants RP",
                "(OA;CIIO;RP;" + DESCRIPTION + ";" + USER + ";" + AGENT + ") | nothing grants RP",
                "(OA;CINPIO;RP;;" + USER + ";" + AGENT + ") | nothing grants RP further than one level down",
                "(D;CI;GR;;;" + GROUP + ")(A;CI;RP;;;" + AGENT + ") | denied by (D;CI;GR;;;" + GROUP + ")",
                "(D;CI;RP;;;WD)(A;CI;RP;;;" + AGENT + ") | denied by (D;CI;RP;;;WD)",
                "(OD;CIIO;RP;;" + USER + ";" + AGENT + ")(A;CI;RP;;;" + AGENT + ") | denied by (OD;CIIO;RP;;" + USER
                        + ";" + AGENT + ")",
                // one property less is not all properties
                "(OD;CIIO;RP;" + DESCRIPTION + ";" + USER + ";" + AGENT + ")(A;CI;RP;;;" + AGENT
                        + ") | denied by (OD;CIIO;RP;" + DESCRIPTION + ";" + USER + ";" + AGENT + ")",
                "'' | nothing grants RP"
            })
    void readingUsersIsMissingOrDeniedWith(String aces, String because) {
        assertThat(judge(USERS, aces))
                .as(aces)
                .extracting(Permission::standing, Permission::because)
                .containsExactly(because.startsWith("denied") ? Standing.DENIED : Standing.MISSING, because);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(XA;CI;RP;;;" + AGENT + ") | <XA;CI;RP;;;" + AGENT + ";condition >",
                "(XD;CI;RP;;;" + GROUP + ")(A;CI;RP;;;" + AGENT + ") | <XD;CI;RP;;;" + GROUP + ";condition >",
                "(XA;CI;RP;;;" + AGENT + ")(D;CI;RP;;;" + AGENT + ") | <XA;CI;RP;;;" + AGENT + ";condition >",
                "(0x55;CI;;;;x)(A;CI;RP;;;" + AGENT + ") | <type 0x55;CI;00>"
            })
    void readingUsersIsUndecidedWith(String aces, String on) {
        assertThat(judge(USERS, aces))
                .as(aces)
                .extracting(Permission::standing, Permission::because)
                .containsExactly(Standing.UNDECIDED, "depends on " + on + ", which only a domain controller can judge");
    }

    @Test
    void whatUsersInheritIsNotCountedForTheirSubclasses() {
        String users = TABLE.get(USERS);
        assertThat(judge(COMPUTERS, users).standing()).isEqualTo(Standing.MISSING);
        assertThat(judge(1, users).standing()).isEqualTo(Standing.MISSING);
    }

    @Test
    void fullControlMayComeFromSeveralEntries() {
        Permission groups = judge(GROUPS, "(A;CI;RPLCRC;;;AU)(A;CI;CCDCSWWPDTLOCRSDWDWO;;;" + GROUP + ")");
        assertThat(groups.because())
                .isEqualTo("granted by (A;CI;LCRPRC;;;AU) and (A;CI;CCDCSWWPDTLOCRSDWDWO;;;" + GROUP + ")");
    }

    @Test
    void fullControlWithoutOneRightIsMissingThatRight() {
        assertThat(judge(GROUPS, "(A;CI;CCDCLCSWRPWPDTLOCRSDRCWD;;;" + AGENT + ")")
                        .because())
                .isEqualTo("nothing grants WO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(OA;CIIO;CCDC;" + USER + ";;" + AGENT + ") | nothing grants CCDC on this object",
                "(OA;;CCDC;" + USER + ";;" + AGENT + ") | nothing grants CCDC on descendant objects",
                "(OA;CINP;CCDC;" + USER + ";;" + AGENT + ") | nothing grants CCDC further than one level down",
                "(OA;CI;CC;" + USER + ";;" + AGENT + ") | nothing grants DC on this object",
                "(OA;CI;CCDC;" + COMPUTER + ";;" + AGENT + ") | nothing grants CCDC on this object",
                "(OA;CI;CCDC;" + USER + ";" + GROUP_CLASS + ";" + AGENT
                        + ") | nothing grants CCDC on descendant objects",
                "(OD;CI;DC;" + USER + ";;WD)(A;CI;CCDC;;;" + AGENT + ") | denied by (OD;CI;DC;" + USER
                        + ";;WD) on this object",
                "(OD;CIIO;DC;;" + GROUP_CLASS + ";WD)(A;CI;CCDC;;;" + AGENT + ") | denied by (OD;CIIO;DC;;"
                        + GROUP_CLASS + ";WD) on descendant objects",
                "(D;CI;DC;;;WD)(A;CI;CCDC;;;" + AGENT + ") | denied by (D;CI;DC;;;WD) on this object",
                "(D;;DC;;;" + AGENT + ")(A;CI;CCDC;;;" + AGENT + ") | denied by (D;;DC;;;" + AGENT + ") on this object"
            })
    void creatingUsersIsMissingOrDeniedWith(String aces, String because) {
        assertThat(judge(CREATE_DELETE, aces))
                .as(aces)
                .extracting(Permission::standing, Permission::because)
                .containsExactly(because.startsWith("denied") ? Standing.DENIED : Standing.MISSING, because);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(A;CI;CCDC;;;" + AGENT + ")",
                "(A;CI;CC;;;" + AGENT + ")(A;CI;DC;;;" + GROUP + ")",
                "(OD;CI;CCDC;" + COMPUTER + ";;" + AGENT + ")(A;CI;CCDC;;;" + AGENT + ")"
            })
    void creatingUsersIsGrantedBy(String aces) {
        assertThat(judge(CREATE_DELETE, aces).standing()).as(aces).isEqualTo(Standing.GRANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(D;;DC;;;WD)", "(D;;DCDTSD;;;WD)"})
    void protectionFromAccidentalDeletionIsSaidButTakesNothingAway(String protection) {
        assertThat(judge(CREATE_DELETE, protection + TABLE.get(CREATE_DELETE)))
                .extracting(Permission::standing, Permission::because)
                .containsExactly(
                        Standing.GRANTED,
                        "granted by " + TABLE.get(CREATE_DELETE) + "; but nothing right below can be deleted, for "
                                + protection + " protects it from accidental deletion");
    }

    @Test
    void aContainerProtectedItselfSaysNothingAboutItsChildren() {
        assertThat(judge(CREATE_DELETE, "(D;;DTSD;;;WD)" + TABLE.get(CREATE_DELETE))
                        .because())
                .isEqualTo("granted by " + TABLE.get(CREATE_DELETE));
    }

    @Test
    void withoutAnAccessControlListNothingIsDecided() {
        SecurityDescriptor none =
                new SecurityDescriptor(0x8004, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(AgentPermissions.of("DC=lab,DC=example", none, ACCOUNT).permissions())
                .hasSize(8)
                .extracting(
                        row -> row.permission().standing(),
                        row -> row.permission().because())
                .containsOnly(org.assertj.core.groups.Tuple.tuple(
                        Standing.UNDECIDED, "the security descriptor has no access control list"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(OA;;CR;1131f6aa-9c07-11d1-f79f-00c04fc2dcd2;;" + AGENT
                        + ") | Replicating Directory Changes, granted by "
                        + "(OA;;CR;1131f6aa-9c07-11d1-f79f-00c04fc2dcd2;;" + AGENT + ")",
                "(OA;;CR;1131f6ad-9c07-11d1-f79f-00c04fc2dcd2;;" + GROUP + ") | Replicating Directory Changes All"
                        + " (every password hash can be read with it), granted by "
                        + "(OA;;CR;1131f6ad-9c07-11d1-f79f-00c04fc2dcd2;;" + GROUP + ")",
                "(OA;;CR;89e95b76-444d-4c62-991a-0facbeda640c;;" + AGENT
                        + ") | Replicating Directory Changes In Filtered Set, granted by "
                        + "(OA;;CR;89e95b76-444d-4c62-991a-0facbeda640c;;" + AGENT + ")",
                "(A;;GA;;;" + GROUP + ") | Full control, granted by (A;;GA;;;" + GROUP + ")",
                "(A;CIIO;GA;;;" + AGENT + ") | Full control of all descendant objects, granted by (A;CIIO;GA;;;" + AGENT
                        + ")",
                "(A;;WD;;;" + AGENT + ") | Modify permissions, granted by (A;;WD;;;" + AGENT + ")",
                "(A;;WO;;;" + AGENT + ") | Modify owner, granted by (A;;WO;;;" + AGENT + ")"
            })
    void rightsThatGiveAwayTheDomainArePointedOut(String ace, String excess) {
        assertThat(judge(ace + String.join("", TABLE)).excess()).containsExactly(excess);
    }

    @Test
    void allExtendedRightsAreTheReplicationRightsToo() {
        String ace = "(A;;CR;;;" + AGENT + ")";
        assertThat(judge(ace).excess())
                .containsExactly(
                        "Replicating Directory Changes, granted by " + ace,
                        "Replicating Directory Changes All (every password hash can be read with it), granted by "
                                + ace,
                        "Replicating Directory Changes In Filtered Set, granted by " + ace);
    }

    @Test
    void aReplicationRightThatIsDeniedIsNoExcess() {
        String right = "CR;1131f6ad-9c07-11d1-f79f-00c04fc2dcd2;;" + AGENT + ")";
        assertThat(judge("(OD;;" + right + "(OA;;" + right).excess()).isEmpty();
    }
}
