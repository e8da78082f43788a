package io.github.cloudsync.source.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.DelegatedPermission;
import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryForest;
import io.github.cloudsync.model.fact.DirectoryGroup;
import io.github.cloudsync.model.fact.DomainController;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import io.github.cloudsync.source.ldap.lab.SambaLab;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every question, asked of a real domain controller. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryTest {
    private static final Credentials IDA = new Credentials("ida@lab.example", "Passw0rd!ida");
    private static final Credentials READER = new Credentials("reader@lab.example", "Passw0rd!reader");
    private static final String GMSA = "CN=provAgentgMSA,CN=Managed Service Accounts,DC=lab,DC=example";

    private SambaLab lab;
    private Directory directory;

    @BeforeAll
    void open() {
        lab = SambaLab.shared();
        directory = new Directory(Declarations.of(lab).build(), Optional.of(IDA));
    }

    @AfterAll
    void close() {
        if (directory != null) {
            directory.close();
        }
    }

    private DirectoryAccount account(String name) {
        return directory.account(name).seen().orElseThrow();
    }

    @Test
    void theNamesComeFromTheDirectory() {
        assertThat(directory.base()).isEqualTo(Reading.present("DC=lab,DC=example"));
        assertThat(directory.forest().map(DirectoryForest::name)).isEqualTo(Reading.present("lab.example"));
        assertThat(directory.upnSuffixes()).isEqualTo(Reading.present(List.of("contoso.example", "lab.example")));
    }

    @Test
    void theTimeIsTheDomainControllers() {
        Instant time = directory.time().seen().orElseThrow();
        assertThat(Duration.between(time, Instant.now()).abs()).isLessThan(Duration.ofMinutes(30));
    }

    @Test
    void theSchemaHasAVersionAndAttributes() {
        assertThat(directory.schemaVersion()).isEqualTo(Reading.present(88L));
        assertThat(directory.schemaAttribute("msDS-ExternalDirectoryObjectId"))
                .isEqualTo(Reading.present(
                        "CN=ms-DS-External-Directory-Object-Id,CN=Schema,CN=Configuration,DC=lab,DC=example"));
        assertThat(directory.schemaAttribute("noSuchAttribute")).isEqualTo(Reading.absent());
    }

    @Test
    void theDomainControllersAreDescribed() {
        assertThat(directory.domainControllers().seen().orElseThrow())
                .containsExactlyInAnyOrder(
                        new DomainController(
                                "DC1",
                                "Windows Server 2022 Datacenter",
                                OptionalLong.of(20348),
                                OptionalLong.of(7),
                                false),
                        new DomainController(
                                "DC2",
                                "Windows Server 2019 Standard",
                                OptionalLong.of(17763),
                                OptionalLong.of(7),
                                false));
    }

    @Test
    void rootKeysAreSeenByAdministratorsOnly() {
        assertThat(directory.kdsRootKeys().seen().orElseThrow())
                .hasSize(1)
                .allSatisfy(key -> assertThat(Duration.between(key.effectiveFrom(), Instant.now()))
                        .isBetween(
                                Duration.ofDays(30).minusHours(1),
                                Duration.ofDays(30).plusHours(1)));
        try (Directory ordinary = new Directory(Declarations.of(lab).build(), Optional.of(READER))) {
            assertThat(ordinary.kdsRootKeys())
                    .isEqualTo(Reading.unreadable("no KDS root key is visible in CN=Master Root Keys,CN=Group Key"
                            + " Distribution Service,CN=Services,CN=Configuration,DC=lab,DC=example, and by default only"
                            + " Domain Admins and Enterprise Admins see any. Sign in as one of them, or run"
                            + " 'Get-KdsRootKey' on a domain controller and attest what it says."));
        }
    }

    @Test
    void accountsAreFoundByEveryKindOfName() {
        DirectoryAccount gmsa = new DirectoryAccount(
                "LAB\\provAgentgMSA$", GMSA, lab.sid("provAgentgMSA$"), true, true, OptionalLong.of(28));
        for (String name : new String[] {
            "provAgentgMSA$",
            "provAgentgMSA",
            "PROVAGENTGMSA",
            "LAB\\provAgentgMSA$",
            "lab.example\\provAgentgMSA",
            GMSA
        }) {
            assertThat(directory.account(name)).as(name).isEqualTo(Reading.present(gmsa));
        }
        assertThat(account("joe@contoso.example").name()).isEqualTo("LAB\\joe");
        assertThat(account("joe@lab.example").name()).isEqualTo("LAB\\joe");
        assertThat(account("disabled").enabled()).isFalse();
        assertThat(account("joe").groupManaged()).isFalse();
        assertThat(directory.account("nobody")).isEqualTo(Reading.absent());
        assertThat(directory.account("CN=Nobody,DC=lab,DC=example")).isEqualTo(Reading.absent());
        assertThat(directory.account("Domain Admins")).isEqualTo(Reading.absent());
        assertThat(directory.account("*")).isEqualTo(Reading.absent());
        assertThat(directory.account("OTHER\\joe"))
                .isEqualTo(Reading.unreadable("'OTHER\\joe' belongs to another domain than LAB, which this directory"
                        + " holds. Declare that domain with a 'directory:' of its own."));
    }

    @Test
    void theSignedInAccountIsFoundWhateverFormItsNameHas() {
        for (String name :
                new String[] {"ida@lab.example", "LAB\\ida", "CN=Ida Installer,OU=People,DC=lab,DC=example"}) {
            try (Directory one =
                    new Directory(Declarations.of(lab).build(), Optional.of(new Credentials(name, "Passw0rd!ida")))) {
                assertThat(one.self().map(DirectoryAccount::name)).as(name).isEqualTo(Reading.present("LAB\\ida"));
            }
        }
    }

    @Test
    void groupsAreTransitive() {
        assertThat(directory.groupsOf(account("ida")).seen().orElseThrow())
                .contains(lab.sid("Identity Admins"), lab.sid("Domain Admins"), lab.sid("Domain Users"));
        assertThat(directory.groupsOf(account("joe")).seen().orElseThrow()).doesNotContain(lab.sid("Domain Admins"));
    }

    @Test
    void theHostMayRetrieveThePasswordThroughItsGroup() {
        Permission permission = directory
                .passwordRetrieval(account("provAgentgMSA$"), account("PROV01$"))
                .seen()
                .orElseThrow();
        assertThat(permission)
                .isEqualTo(new Permission(
                        Permission.Standing.GRANTED,
                        "granted by (A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;" + lab.sid("Agent Hosts") + ")"));
        assertThat(directory.passwordRetrieval(account("provAgentgMSA$"), account("joe")))
                .isEqualTo(Reading.present(new Permission(Permission.Standing.MISSING, "nothing grants RP")));
    }

    @Test
    void theDelegationOfTheDomainIsRead() {
        Delegation delegation =
                directory.delegation(account("provAgentgMSA$")).seen().orElseThrow();
        assertThat(delegation.container()).isEqualTo("DC=lab,DC=example");
        assertThat(delegation.permissions()).hasSize(8).allMatch(DelegatedPermission::granted);
        assertThat(delegation.excess()).isEmpty();
        assertThat(directory.delegation(account("joe")).seen().orElseThrow().permissions())
                .noneMatch(DelegatedPermission::granted);
        assertThat(directory.delegation(account("ida")).seen().orElseThrow().excess())
                .anyMatch(right -> right.startsWith("Modify permissions, granted by (A;"));
    }

    @Test
    void whereInheritanceIsBlockedTheDelegationIsReadAgain() {
        List<Delegation> blocked = directory
                .delegationWhereInheritanceIsBlocked(account("provAgentgMSA$"))
                .seen()
                .orElseThrow();
        assertThat(blocked).extracting(Delegation::container).containsExactly("OU=Shielded,DC=lab,DC=example");
        assertThat(blocked.get(0).permissions()).allMatch(DelegatedPermission::granted);
        Declarations elsewhere = Declarations.of(lab).scopeOus("OU=Sales,OU=People,DC=lab,DC=example");
        try (Directory scoped = new Directory(elsewhere.build(), Optional.of(IDA))) {
            assertThat(scoped.delegationWhereInheritanceIsBlocked(account("provAgentgMSA$")))
                    .isEqualTo(Reading.present(List.of()));
        }
    }

    @Test
    void groupsAreCountedWithTheirNestedGroups() {
        assertThat(directory.group("Sync Scope"))
                .isEqualTo(Reading.present(new DirectoryGroup(
                        "CN=Sync Scope,OU=Groups,DC=lab,DC=example",
                        2,
                        List.of("CN=Inner,OU=Groups,DC=lab,DC=example"))));
        assertThat(directory.group("Sync 1501"))
                .isEqualTo(Reading.present(
                        new DirectoryGroup("CN=Sync 1501,OU=Groups,DC=lab,DC=example", 1501, List.of())));
        assertThat(directory.group("cn=sync 1500,ou=groups,dc=lab,dc=example").map(DirectoryGroup::members))
                .isEqualTo(Reading.present(1500L));
        assertThat(directory.group("No Such Group")).isEqualTo(Reading.absent());
        assertThat(directory.group("joe")).isEqualTo(Reading.absent());
    }

    @Test
    void containersAreFoundUnderAnySpelling() {
        assertThat(directory.container("ou=sales, ou=people, dc=LAB, dc=example"))
                .isEqualTo(Reading.present("OU=Sales,OU=People,DC=lab,DC=example"));
        assertThat(directory.container("CN=Users,DC=lab,DC=example"))
                .isEqualTo(Reading.present("CN=Users,DC=lab,DC=example"));
        assertThat(directory.container("OU=Nowhere,DC=lab,DC=example")).isEqualTo(Reading.absent());
    }
}
