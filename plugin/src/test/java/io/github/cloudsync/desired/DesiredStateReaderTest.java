package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.demand.Citation;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.ExecutionPolicy;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Origin;
import io.github.cloudsync.model.demand.Page;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.fact.Digest;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.LdapSecurity;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.prerequisite.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each section of a file becomes; as long as the file has sections. */
final class DesiredStateReaderTest {
    private static final Set<String> NEWER_THAN_2021_03 = Set.of(
            "windows-server-2022-or-later",
            "windows-server-2025-update",
            "credential-manager-not-disabled",
            "ntlm-not-enabled",
            "fips-not-enforced",
            "external-directory-object-id-in-schema",
            "scope-ous-few-enough");

    @TempDir
    private Path folder;

    @Test
    void baselineAloneIsEnough() throws Exception {
        DesiredState desired = read("baseline: 2021-03\n");

        assertThat(desired.source()).isEqualTo("cloudsync.yaml");
        // As sha256sum has it.
        assertThat(desired.digest())
                .isEqualTo(new Digest(
                        "cloudsync.yaml", "1b8def0b5c084e3c5e282e84292ca7a28a4bcf67503b701e1184ebbc6764b023"));
        assertThat(desired.baseline()).isEqualTo("2021-03");
        assertThat(desired.target()).isEmpty();
        assertThat(Given.in(desired, "tls12-client-enabled", "tls")).hasToString("EXPLICIT");
        assertThat(Given.in(desired, "powershell-execution-policy", "executionPolicy"))
                .isEqualTo(Optional.empty());
        assertThat(desired.waivers()).isEmpty();
        assertThat(desired.attestations()).isEmpty();
        assertThat(desired.demands().keySet())
                .containsExactlyElementsOf(Catalogue.all().stream()
                        .map(Prerequisite::id)
                        .filter(id -> !NEWER_THAN_2021_03.contains(id))
                        .toList());
        assertThat(desired.directories()).isEmpty();
        assertThat(desired.demand("powershell-execution-policy"))
                .contains(new Demand(
                        "cloudsync.yaml",
                        Level.REQUIRED,
                        Settings.NONE,
                        Optional.of(new Citation(
                                new Page(
                                        "Prerequisites for Azure AD Connect cloud sync in Azure AD",
                                        LocalDate.of(2021, 3, 23)),
                                "In your on-premises environment",
                                "The PowerShell execution policy on the local server must be set to Undefined or"
                                        + " RemoteSigned.")),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(desired.demand("dotnet-strong-crypto-32-bit").map(Demand::level))
                .contains(Level.RECOMMENDED);
    }

    @Test
    void answersForEverythingUnlessItSaysOtherwise() throws Exception {
        assertThat(read("baseline: 2021-03").coverage().areas()).containsExactly(Area.values());
        assertThat(read("baseline: 2021-03").coverage().undeclared()).containsExactly(Area.DIRECTORY);
        assertThat(read("directory: {domain: contoso.com}").coverage().undeclared())
                .isEmpty();
        assertThat(read("verify: [tenant, server]").coverage().areas()).containsExactly(Area.SERVER, Area.TENANT);
        assertThat(read("verify: [server]").coverage().undeclared()).isEmpty();
    }

    @Test
    void aDomainIsEnoughOfADirectory() throws Exception {
        assertThat(read("directory: {domain: contoso.com}").directories())
                .containsExactly(new DirectoryDeclaration(
                        new DirectoryDeclaration.Domain("contoso.com"),
                        LdapSecurity.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        new DirectoryDeclaration.Kerberos(Optional.empty()),
                        DirectoryDeclaration.TimeLimits.DEFAULT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    @Test
    void aPasswordIsSentOverTlsUnlessSaidOtherwise() throws Exception {
        List<DirectoryDeclaration> directories = read("directory: {server: dc1.contoso.com, signIn: {serverId: dc}}")
                .directories();
        assertThat(directories).extracting(DirectoryDeclaration::security).containsExactly(LdapSecurity.LDAPS);
    }

    @Test
    void severalDirectoriesAreReadInFull() throws Exception {
        DesiredState desired = read("""
                directory:
                  - server: dc1.contoso.com
                    port: 1636
                    security: starttls
                    trustStore: certificates/ca.pem
                    signIn: {serverId: contoso-dc}
                    base: OU=Cloud,DC=contoso,DC=com
                    timeouts: {connect: 2, read: 3, total: 4}
                    agentAccount: CONTOSO\\agent$
                    agentHost: PROV01
                    installingAccount: ida@contoso.com
                    scope:
                      groups: [Sync users, "CN=More,DC=contoso,DC=com"]
                      ous: ["OU=People,DC=contoso,DC=com"]
                  - domain: fabrikam.com
                    ticketCache: krb5cc
                """);
        assertThat(desired.directories())
                .containsExactly(
                        new DirectoryDeclaration(
                                new DirectoryDeclaration.Server("dc1.contoso.com", OptionalInt.of(1636)),
                                LdapSecurity.STARTTLS,
                                Optional.of("OU=Cloud,DC=contoso,DC=com"),
                                Optional.of(folder.resolve("certificates/ca.pem")),
                                new DirectoryDeclaration.Password("contoso-dc"),
                                new DirectoryDeclaration.TimeLimits(
                                        Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4)),
                                Optional.of("CONTOSO\\agent$"),
                                Optional.of("PROV01"),
                                Optional.of("ida@contoso.com"),
                                List.of("Sync users", "CN=More,DC=contoso,DC=com"),
                                List.of("OU=People,DC=contoso,DC=com")),
                        new DirectoryDeclaration(
                                new DirectoryDeclaration.Domain("fabrikam.com"),
                                LdapSecurity.NONE,
                                Optional.empty(),
                                Optional.empty(),
                                new DirectoryDeclaration.Kerberos(Optional.of(folder.resolve("krb5cc"))),
                                DirectoryDeclaration.TimeLimits.DEFAULT,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline: 2021-03", "baseline: '2021-03'", "baseline: \"2021-03\"", "{baseline: 2021-03}"})
    void baselineMayBeQuotedOrNot(String yaml) throws Exception {
        assertThat(read(yaml).baseline()).isEqualTo("2021-03");
    }

    @Test
    void emptyMappingAsksForTheNewestBaseline() throws Exception {
        assertThat(read("{}").baseline()).isEqualTo("2026-07");
    }

    @Test
    void everySectionIsRead() throws Exception {
        DesiredState desired = ExampleFile.good().stream()
                .filter(file -> file.name().equals("everything.yaml"))
                .findFirst()
                .orElseThrow()
                .readIt();

        assertThat(desired.baseline()).isEqualTo("2021-03");
        assertThat(desired.target()).contains(Target.LOCAL);
        assertThat(Given.in(desired, "tls12-client-enabled", "tls")).hasToString("EFFECTIVE");
        assertThat(Given.in(desired, "tls12-server-enabled", "tls")).hasToString("EFFECTIVE");
        assertThat(Given.in(desired, "powershell-execution-policy", "executionPolicy"))
                .isEqualTo(Optional.of(ExecutionPolicy.REMOTE_SIGNED));
        assertThat(Given.in(desired, "powershell-execution-policy", "mayLoosen"))
                .isEqualTo(true);
        assertThat(desired.demand("dotnet-strong-crypto-32-bit").map(Demand::level))
                .contains(Level.REQUIRED);
        RegistryKey key = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319");
        assertThat(desired.demand("dotnet-strong-crypto").orElseThrow().value(FurtherValues.OPTION))
                .containsExactly(
                        new RequestedValue(key.value("SystemDefaultTlsVersions"), RegistryData.dword(1)),
                        new RequestedValue(key.value("Mask"), RegistryData.dword(0xFFFFFFFFL)),
                        new RequestedValue(key.value("Comment"), RegistryData.text("set by cloudsync")),
                        new RequestedValue(key.value("Number as text"), RegistryData.text("1")));
        assertThat(desired.waivers())
                .containsExactly(
                        new Waiver(
                                "tls12-server-enabled",
                                "The change is in the next maintenance window.",
                                LocalDate.of(2027, 1, 31),
                                Optional.empty()),
                        new Waiver(
                                "powershell-execution-policy",
                                "AllSigned is our rule",
                                LocalDate.of(2028, 2, 29),
                                Optional.of("the directory team")));
        assertThat(desired.attestations())
                .containsExactly(new Attestation(
                        "tls12-client-enabled",
                        "Negotiated by hand against the service",
                        "the directory team",
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2027, 11, 1)));
    }

    @Test
    void valueInThe32BitViewIsThat() throws Exception {
        DesiredState desired = read("""
                prerequisites:
                  dotnet-strong-crypto-32-bit:
                    registry:
                      - {key: HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319, name: A, value: 0x10, view: 32}
                """);

        assertThat(desired.demand("dotnet-strong-crypto-32-bit").orElseThrow().value(FurtherValues.OPTION))
                .containsExactly(new RequestedValue(
                        RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319")
                                .in32BitView()
                                .value("A"),
                        RegistryData.dword(16)));
    }

    @Test
    void prerequisiteThatTheBaselineLacksIsAddedInCatalogueOrder() throws Exception {
        List<Prerequisite> known = new ArrayList<>(Catalogue.all());
        known.add(1, FakePrerequisite.withThresholds("another", "build", "more"));

        DesiredState desired = read("""
                baseline: 2021-03
                prerequisites:
                  another:
                    thresholds: {build: 17763}
                """, known);

        assertThat(desired.demands().keySet())
                .startsWith("windows-server-2016-or-later", "another", "server-has-desktop-experience");
        Demand another = desired.demand("another").orElseThrow();
        assertThat(another.level()).isEqualTo(Level.REQUIRED);
        assertThat(another.citation()).isEmpty();
        assertThat(another.origin()).contains(new Origin("cloudsync.yaml", 3, 3));
        assertThat(another.settings())
                .isEqualTo(Settings.NONE.with(
                        Option.atLeast("build", 0, "A number."),
                        17763L,
                        Optional.of(new Origin("cloudsync.yaml", 4, 25))));
    }

    @Test
    void prerequisiteThatTheBaselineLacksMayBeRecommended() throws Exception {
        List<Prerequisite> known = new ArrayList<>(Catalogue.all());
        known.add(FakePrerequisite.withThresholds("fips"));

        DesiredState desired = read("prerequisites: {fips: recommended}", known);

        assertThat(desired.demand("fips").map(Demand::level)).contains(Level.RECOMMENDED);
    }

    @Test
    void aThresholdCanBeTightenedAndNotLoosened() throws Exception {
        assertThat(Given.in(
                        read("prerequisites: {memory-4-gib: {thresholds: {mebibytes: 8192}}}"),
                        "memory-4-gib",
                        "mebibytes"))
                .isEqualTo(8192L);
        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> read("prerequisites: {memory-4-gib: {thresholds: {mebibytes: 2048}}}"))
                .withMessageContaining(
                        "mebibytes of 'memory-4-gib' is 4096 in the baseline 2026-07 (Prerequisites for Microsoft Entra"
                                + " Cloud Sync in Microsoft Entra ID, 2025-04-09) and cannot be loosened to 2048, since it"
                                + " is the least that passes; waive the prerequisite instead, with a reason and a last day");
    }

    @Test
    void whereTheNumberIsTheMostThatPassesASmallerOneIsStricter() throws Exception {
        assertThat(Given.in(
                        read("prerequisites: {scope-groups-small-enough: {thresholds: {members: 1499}}}"),
                        "scope-groups-small-enough",
                        "members"))
                .isEqualTo(1499L);
        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> read("""
                        baseline: 2021-03
                        prerequisites:
                          scope-groups-small-enough:
                            thresholds:
                              members: 1501
                        """))
                .withMessageContaining(
                        "cloudsync.yaml:5:16: members of 'scope-groups-small-enough' is 1500 in the baseline 2021-03"
                                + " (Prerequisites for Azure AD Connect cloud sync in Azure AD, 2021-03-23) and cannot be loosened to 1501, since it is the most that passes; waive the prerequisite"
                                + " instead, with a reason and a last day");
    }

    @Test
    void whereNoBaselineNamesAThresholdThePrerequisitesOwnCannotBeLoosenedEither() {
        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> read("""
                        baseline: 2021-03
                        prerequisites:
                          windows-server-2025-update: {thresholds: {updateRevision: 6900}}
                        """))
                .withMessageContaining(
                        "updateRevision of 'windows-server-2025-update' is 6901 where a baseline does not"
                                + " name it and cannot be loosened to 6900, since it is the least that passes;");
    }

    @Test
    void signalsAreIgnoredByTheirNames() throws Exception {
        assertThat(Given.in(
                        read("prerequisites: {no-restart-pending: {ignore: [file-renames, windows-update]}}"),
                        "no-restart-pending",
                        "ignore"))
                .isEqualTo(Set.of("file-renames", "windows-update"));
        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> read("""
                        prerequisites:
                          no-restart-pending: {ignore: [file-rename]}
                          memory-4-gib: {ignore: [file-renames]}
                        """))
                .withMessageContaining("a signal of 'no-restart-pending' must be component-servicing, computer-rename,")
                .withMessageContaining("found 'file-rename'; did you mean 'file-renames'?")
                .withMessageContaining("'memory-4-gib' has no signals to ignore; remove 'ignore'");
    }

    @Test
    void aToleratedRestartIsRecommendedAndNothingElseChanges() throws Exception {
        assertThat(read("{}").demand("restart-after-tls").map(Demand::level)).contains(Level.REQUIRED);
        DesiredState tolerated = read("restart: tolerated");
        assertThat(tolerated.demand("restart-after-tls").map(Demand::level)).contains(Level.RECOMMENDED);
        assertThat(tolerated.demand("tls12-client-enabled"))
                .isEqualTo(read("{}").demand("tls12-client-enabled"));
        assertThat(Catalogue.all()).extracting(Prerequisite::id).contains("restart-after-tls");
    }

    @Test
    void thresholdsThatThePrerequisiteDoesNotHaveAreRefused() {
        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> read("""
                        prerequisites:
                          memory-4-gib:
                            thresholds:
                              mebibyte: 8192
                              kilobytes: 8
                        """))
                .withMessage("""
                        cloudsync.yaml:4:7: unknown key 'mebibyte' in the thresholds of 'memory-4-gib'; did you mean 'mebibytes'?
                                  mebibyte: 8192
                                  ^
                        cloudsync.yaml:5:7: unknown key 'kilobytes' in the thresholds of 'memory-4-gib'; known: mebibytes
                                  kilobytes: 8
                                  ^
                        Correct the 2 problems in cloudsync.yaml and run again; nothing was checked and nothing was changed.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFbaseline: 2021-03\n", "# größe\r\nbaseline: 2021-03\r\ntls: explicit\r\n"})
    void byteOrderMarkAndWindowsLineEndsAreFine(String yaml) throws Exception {
        assertThat(read(yaml).baseline()).isEqualTo("2021-03");
    }

    @Test
    void columnsAreThoseOfAnEditorBehindABomAndBeyondTheBasicPlane() {
        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> read("\uFEFF{\"😀é\": 1, tsl: explicit}\r\n"))
                .withMessageContaining("""
                        cloudsync.yaml:1:11: unknown key 'tsl' in the desired state; did you mean 'tls'?
                            {"😀é": 1, tsl: explicit}
                                      ^
                        """);
    }

    @Test
    void longestListOfProblemsIsCappedAndCounted() {
        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> read("x: 1\n".repeat(250)))
                .satisfies(e -> assertThat(e.problems()).hasSize(100))
                .withMessageEndingWith("""
                        … and 150 more
                        Correct the 250 problems in cloudsync.yaml and run again; nothing was checked and nothing was changed.""");
    }

    private DesiredState read(String yaml) throws IOException, DesiredStateException {
        return new TextFile(folder).read(yaml);
    }

    private DesiredState read(String yaml, List<Prerequisite> known) throws IOException, DesiredStateException {
        return new TextFile(folder).read(yaml, known);
    }
}
