package io.github.cloudsync.source.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.source.ldap.lab.SambaLab;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever single thing is broken makes exactly the one prerequisite about it fail, with its exact text. */
class OneThingBrokenTest extends CheckedDomain {
    private static final String GMSA = "CN=provAgentgMSA,CN=Managed Service Accounts,DC=lab,DC=example";

    @Test
    void anOldSchemaFails() {
        String schema = "CN=Schema," + SambaLab.CONFIGURATION;
        lab.replace(schema, "objectVersion", "69");
        try {
            onlyThisFails(
                    check("2021-03", directory(SCOPE)),
                    "forest-schema-up-to-date",
                    place("schema objectVersion"),
                    "87 (Windows Server 2016) or later",
                    "69 (Windows Server 2012 R2)",
                    "Extend the schema as a member of Schema Admins and Enterprise Admins: run 'adprep /forestprep' from"
                            + " the installation medium of a newer Windows Server.");
        } finally {
            lab.replace(schema, "objectVersion", "88");
        }
    }

    @Test
    void aMissingSchemaAttributeFails() {
        try (SambaLab old = SambaLab.start("--schema", "69")) {
            lab = old;
            onlyThisFails(
                    check("2026-07", directory(SCOPE)),
                    "external-directory-object-id-in-schema",
                    place("schema attribute msDS-ExternalDirectoryObjectId"),
                    "present",
                    "absent",
                    "Extend the schema to that of Windows Server 2016 or later as a member of Schema Admins and"
                            + " Enterprise Admins: run 'adprep /forestprep' from its installation medium. If the"
                            + " attribute was deactivated, activate it again.");
        }
    }

    @Test
    void onlyOldDomainControllersFail() {
        for (String name : List.of("DC1", "DC2")) {
            relabel(name, "Windows Server 2012 R2 Standard", "6.3 (9600)", "6");
        }
        try {
            Map<String, Verdict> verdicts = check("2021-03", directory(SCOPE));
            assertThat(verdicts.remove("domain-controller-up-to-date"))
                    .isInstanceOfSatisfying(
                            Verdict.NotMet.class,
                            notMet -> assertThat(notMet.findings())
                                    .containsExactlyInAnyOrder(oldController("DC1"), oldController("DC2")));
            assertThat(verdicts.values()).hasOnlyElementsOfTypes(Verdict.Met.class, Verdict.NotApplicable.class);
            relabel("DC2", "Windows Server 2019 Standard", "10.0 (17763)", "7");
            assertThat(check("2021-03", directory(SCOPE)).get("domain-controller-up-to-date"))
                    .isInstanceOfSatisfying(
                            Verdict.Met.class,
                            met -> assertThat(met.evidence())
                                    .as("the one that is too old is named")
                                    .contains(oldController("DC1").observation()));
        } finally {
            relabel("DC1", "Windows Server 2022 Datacenter", "10.0 (20348)", "7");
            relabel("DC2", "Windows Server 2019 Standard", "10.0 (17763)", "7");
        }
    }

    private void relabel(String name, String system, String version, String functionality) {
        String computer = "CN=" + name + ",OU=Domain Controllers," + SambaLab.BASE;
        lab.replace(computer, "operatingSystem", system);
        lab.replace(computer, "operatingSystemVersion", version);
        lab.replace(
                "CN=NTDS Settings,CN=" + name + ",CN=Servers,CN=Default-First-Site-Name,CN=Sites,"
                        + SambaLab.CONFIGURATION,
                "msDS-Behavior-Version",
                functionality);
    }

    private Finding oldController(String name) {
        return Finding.byHand(
                new Observation(
                        new io.github.cloudsync.model.verdict.Place.OfDirectory(
                                lab.address(), "domain controller " + name, Optional.empty()),
                        "Windows Server 2016 or later",
                        "Windows Server 2012 R2 Standard (build 9600, functional level 6)"),
                "Promote a server with Windows Server 2016 or later to a writable domain controller of this domain, or"
                        + " upgrade this one.");
    }

    @Test
    void aRootKeyFromTheFutureFails() {
        String key = "CN=5a6e3b8c-6d3a-4a8e-9a54-3c1f0f1d2e30,CN=Master Root Keys,CN=Group Key Distribution Service,"
                + "CN=Services," + SambaLab.CONFIGURATION;
        String before = lab.attribute(key, "msKds-UseStartTime");
        lab.replace(key, "msKds-UseStartTime", "155000000000000000"); // FILETIME of 2092-03-05T03:33:20Z
        try {
            onlyThisFails(
                    check("2026-07", directory(SCOPE)),
                    "kds-root-key-effective",
                    place("KDS root keys"),
                    "one effective for 10 hours",
                    "5a6e3b8c-6d3a-4a8e-9a54-3c1f0f1d2e30, effective from 2092-03-05T03:33:20Z",
                    "Wait until 2092-03-05T13:33:20Z: every domain controller must have the key before a password is made"
                            + " from it.");
        } finally {
            lab.replace(key, "msKds-UseStartTime", before);
        }
    }

    @Test
    void anInstallerWhoIsNoAdministratorFails() {
        onlyThisFails(
                check("2026-07", directory(SCOPE, "installingAccount: LAB\\joe")),
                "installing-account-is-administrator",
                place("LAB\\joe"),
                "a member of Domain Admins or Enterprise Admins",
                "a member of neither",
                "Install the agent with an account that is one, and name it with 'installingAccount:'.");
    }

    @Test
    void aDisabledAgentAccountFails() {
        lab.replace(GMSA, "userAccountControl", "4098");
        try {
            onlyThisFails(
                    check("2026-07", directory(SCOPE)),
                    "agent-account-exists",
                    place("LAB\\provAgentgMSA$"),
                    "an enabled group Managed Service Account",
                    GMSA + ", which is disabled",
                    "Enable it: Enable-ADAccount -Identity '" + GMSA + "'.");
        } finally {
            lab.replace(GMSA, "userAccountControl", "4096");
        }
    }

    @Test
    void aMissingAgentAccountFails() {
        onlyThisFails(
                check("2026-07", directory(SCOPE).replace("provAgentgMSA$", "provAgent$")),
                "agent-account-exists",
                place("LAB\\provAgent$"),
                "an enabled group Managed Service Account",
                "absent",
                "Create it as a Domain Admin: New-ADServiceAccount -Name 'provAgent' -DNSHostName 'provAgent.lab.example'"
                        + " -PrincipalsAllowedToRetrieveManagedPassword '<the server>$' -KerberosEncryptionType"
                        + " AES128,AES256. Or correct 'agentAccount:'.");
    }

    @Test
    void anAgentAccountThatLetsNobodyHaveItsPasswordFails() {
        lab.descriptor(GMSA, "msDS-GroupMSAMembership", "O:SYD:(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;{joe})");
        try {
            onlyThisFails(
                    check("2026-07", directory(SCOPE)),
                    "agent-account-usable-by-host",
                    place("LAB\\provAgentgMSA$"),
                    "LAB\\PROV01$ may retrieve the password",
                    "nothing grants RP",
                    "Run Set-ADServiceAccount -Identity '" + GMSA
                            + "' -PrincipalsAllowedToRetrieveManagedPassword 'PROV01$' and name those who may today as"
                            + " well, for the command replaces the list. If the server is to get the right through a"
                            + " group, restart it after adding it there.");
        } finally {
            lab.descriptor(GMSA, "msDS-GroupMSAMembership", "O:SYD:(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;{Agent Hosts})");
        }
    }

    @Test
    void encryptionTypesThatDoNotMatchFail() {
        lab.replace(GMSA, "msDS-SupportedEncryptionTypes", "4");
        lab.replace("CN=PROV01,CN=Computers," + SambaLab.BASE, "msDS-SupportedEncryptionTypes", "24");
        try {
            onlyThisFails(
                    check("2026-07", directory(SCOPE)),
                    "agent-account-encryption-types-match",
                    place("LAB\\provAgentgMSA$ msDS-SupportedEncryptionTypes"),
                    "one of LAB\\PROV01$'s: AES128, AES256",
                    "RC4",
                    "Set types that both have, for example Set-ADServiceAccount -Identity '" + GMSA
                            + "' -KerberosEncryptionType AES128,AES256.");
        } finally {
            lab.replace(GMSA, "msDS-SupportedEncryptionTypes", "28");
            lab.replace("CN=PROV01,CN=Computers," + SambaLab.BASE, "msDS-SupportedEncryptionTypes", "28");
        }
    }

    @Test
    void aMissingPermissionFails() {
        String sid = lab.sid("provAgentgMSA$");
        String before = dacl(SambaLab.BASE);
        String contacts = "(OA;CIIO;RP;;5cb41ed0-0e4c-11d0-a286-00aa003049e2;" + sid + ")";
        assertThat(before).contains(contacts);
        lab.dacl(SambaLab.BASE, before.replace(contacts, ""));
        try {
            onlyThisFails(
                    check("2026-07", directory(SCOPE)),
                    "agent-account-permitted",
                    "DC=lab,DC=example LAB\\provAgentgMSA$",
                    "Read all properties, descendant Contact objects",
                    "nothing grants RP",
                    "Run dsacls \"DC=lab,DC=example\" /I:S /G \"LAB\\provAgentgMSA$:RP;;contact\". In SDDL the entry is "
                            + contacts + ".");
        } finally {
            lab.dacl(SambaLab.BASE, before);
        }
    }

    @Test
    void aProtectedOuThatLacksThePermissionsFails() {
        String before = dacl(SHIELDED);
        String users = "(OA;CI;CCDC;bf967aba-0de6-11d0-a285-00aa003049e2;;" + lab.sid("provAgentgMSA$") + ")";
        assertThat(before).contains(users);
        lab.dacl(SHIELDED, before.replace(users, ""));
        try {
            onlyThisFails(
                    check("2026-07", directory(SCOPE)),
                    "agent-account-permitted",
                    SHIELDED + " LAB\\provAgentgMSA$",
                    "inherits the permissions or grants them itself",
                    "inheritance is blocked, and 1 are missing: Create/delete User objects, this object and all descendant"
                            + " objects",
                    "Let the OU inherit again: dsacls \"" + SHIELDED + "\" /P:N. Or grant them there: dsacls \""
                            + SHIELDED + "\" /I:T /G \"LAB\\provAgentgMSA$:CCDC;user\".");
        } finally {
            lab.dacl(SHIELDED, before);
        }
    }

    @Test
    void aGroupThatIsTooLargeFailsByTheOldBaselineOnly() {
        String scope = "scope: {groups: [Sync 1501], ous: [\"OU=People,DC=lab,DC=example\"]}";
        onlyThisFails(
                check("2021-03", directory(scope)),
                "scope-groups-small-enough",
                place("Sync 1501"),
                "at most 1,500 members",
                "1,501 members",
                "Use several smaller groups, or filter by OUs instead.");
        assertThat(check("2026-07", directory(scope)).values())
                .hasOnlyElementsOfTypes(Verdict.Met.class, Verdict.NotApplicable.class);
    }

    @Test
    void anOuThatDoesNotExistFails() {
        onlyThisFails(
                check("2026-07", directory("scope: {ous: [\"OU=Gone,DC=lab,DC=example\"]}")),
                "scope-ous-few-enough",
                place("OU=Gone,DC=lab,DC=example"),
                "present",
                "absent",
                "Correct the distinguished name in 'scope: {ous: […]}'. An OU that was renamed or deleted drops out of the"
                        + " scope without a word.");
    }

    @Test
    void twoForestsOfOneNameFail() {
        try (SambaLab namesake = SambaLab.start()) {
            String one = directory(SCOPE);
            String other = one.replace(lab.address(), namesake.address())
                    .replace(
                            lab.certificateAuthority().toString(),
                            namesake.certificateAuthority().toString());
            onlyThisFails(
                    check("2021-03", one + other),
                    "forests-have-different-names",
                    namesake.address() + " forest",
                    "a name no other forest has",
                    "lab.example, as another forest, that of " + lab.address(),
                    "Synchronize one of the two forests only, or move what is to be synchronized to a forest of another"
                            + " name.");
        }
    }

    @Test
    void oneForestDeclaredTwiceIsOneForest() {
        assertThat(check("2021-03", directory(SCOPE) + directory(SCOPE)).get("forests-have-different-names"))
                .isInstanceOf(Verdict.Met.class);
    }

    /** The DACL of an object, as it can be set again. */
    private String dacl(String dn) {
        String sddl = lab.sddl(dn);
        return sddl.substring(sddl.indexOf("D:", sddl.indexOf("G:") + 2 + 2));
    }
}
