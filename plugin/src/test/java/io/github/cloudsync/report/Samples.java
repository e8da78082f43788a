package io.github.cloudsync.report;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Citation;
import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Origin;
import io.github.cloudsync.model.demand.Page;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.demand.UndecidedSentence;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.fact.Command;
import io.github.cloudsync.model.fact.Digest;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.ServiceStart;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Findings;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Unseen;
import io.github.cloudsync.model.verdict.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reports and plans that the tests of every format print; in one place, so that every format prints the same. */
final class Samples {
    static final HostDescription PROV01 =
            new HostDescription("PROV01", "Windows Server 2019 Standard, build 17763.3151");

    static final RegistryKey TLS12 =
            RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2");
    static final RegistryKey CLIENT = TLS12.child("Client");
    static final RegistryKey DOTNET = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319");
    static final RegistryKey POWERSHELL =
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell");

    static final Change ENABLE = change(CLIENT.value("Enabled"), null, RegistryData.dword(1));
    static final Change BY_DEFAULT =
            change(CLIENT.value("DisabledByDefault"), RegistryData.dword(1), RegistryData.dword(0));
    static final Change STRONG_CRYPTO =
            change(DOTNET.value("SchUseStrongCrypto"), RegistryData.text("1"), RegistryData.dword(1));
    static final Change POLICY = change(
            POWERSHELL.value("ExecutionPolicy"), RegistryData.text("Unrestricted"), RegistryData.text("RemoteSigned"));

    static final Change SERVICE_START = new Change(
            new ServiceStart("VaultSvc"), Optional.of(RegistryData.dword(4)), Optional.of(RegistryData.dword(3)));

    private static final Instant AT = Instant.parse("2026-11-22T10:15:00.123456789Z");

    private Samples() {}

    static Report report(Target target, HostDescription host, List<Assessment> assessments, List<String> notices) {
        return report(target, host, Coverage.whole(), assessments, notices);
    }

    static Report report(
            Target target,
            HostDescription host,
            Coverage coverage,
            List<Assessment> assessments,
            List<String> notices) {
        return new Report(
                "0.1.0",
                AT,
                "cloudsync.yaml",
                List.of(Digest.of("cloudsync.yaml", new byte[0])),
                "2026-07",
                target,
                host,
                Optional.empty(),
                coverage,
                assessments,
                notices);
    }

    static Report report(Assessment... assessments) {
        return report(Target.LOCAL, PROV01, List.of(assessments), List.of());
    }

    /** Something seen at a place of every kind, demanded in every way. */
    static Report everyKind() {
        RegistryKey key = RegistryKey.of("HKLM\\SOFTWARE\\X");
        List<Place> places = List.of(
                Place.of(key.in32BitView()),
                Place.of(key.value("a")),
                Place.of(new ServiceStart("VaultSvc")),
                new Place.OfService("VaultSvc"),
                new Place.OfFile("%SystemRoot%\\a.txt"),
                new Place.OfVariable("PATH"),
                new Place.OfDirectory("contoso.com", "schema", Optional.of("objectVersion")),
                new Place.OfRights("DC=contoso,DC=com", "CONTOSO\\agent$"),
                Place.of("physical memory"));
        Command command = Command.powershell("Set-It").data("O'Brien", "NAME");
        List<Finding> findings = places.stream()
                .map(place -> Finding.byHand(new Observation(place, "this", "that"), "Run " + command + ".", command))
                .toList();
        List<Observation> evidence = findings.stream().map(Finding::observation).toList();
        Origin origin = new Origin("cloudsync.yaml", 5, 7);
        Settings settings = Settings.NONE
                .with(Option.atLeast("build", 1, "The least build."), 2L, Optional.of(origin))
                .with(Option.ignorable(Set.of("a", "b"), "What does not count."), Set.of("b", "a"), Optional.empty())
                .with(
                        FurtherValues.OPTION,
                        List.of(new RequestedValue(key.value("b"), RegistryData.dword(1))),
                        Optional.empty());
        Demand demand = new Demand(
                "cloudsync.yaml",
                Level.REQUIRED,
                settings,
                Optional.of(new Citation(
                        new Page("Prerequisites", LocalDate.of(2026, 7, 27)),
                        "In your on-premises environment",
                        "It must be this.")),
                Optional.of(new Origin("cloudsync.yaml", 4, 3)),
                Optional.empty());
        return report(new Assessment(
                "one", "One is one", Area.SERVER, demand, new Verdict.NotMet(findings, evidence), Optional.empty()));
    }

    static Report green() {
        return report(
                met(
                        "tls12-client-enabled",
                        "TLS 1.2 is enabled for outgoing connections",
                        CLIENT.value("Enabled"),
                        "1"),
                met(
                        "tls12-server-enabled",
                        "TLS 1.2 is enabled for incoming connections",
                        CLIENT.value("Enabled"),
                        "1"));
    }

    /** One of everything. */
    static Report mixture() {
        return report(
                Target.LOCAL,
                PROV01,
                serverOnly(),
                List.of(
                        met(
                                "tls12-server-enabled",
                                "TLS 1.2 is enabled for incoming connections",
                                TLS12.child("Server").value("Enabled"),
                                "1"),
                        tls12Client(),
                        strongCrypto32Bit(),
                        executionPolicy(),
                        serverHasDesktopExperience(),
                        memory(),
                        credentialManager(),
                        serviceStart(),
                        vault(),
                        outside("forest-schema-up-to-date"),
                        none("no-reboot-pending", "no restart is pending"),
                        none("memory-is-sufficient-now", "enough memory is free")),
                List.of(
                        "The waiver for ntlm-denied expired on 2026-10-31 and no longer counts; renew it or remove it."));
    }

    /** What is outside the file, and what no prerequisite decides, is in here three times over. */
    static Coverage serverOnly() {
        return new Coverage(
                Set.of(Area.SERVER),
                Set.of(),
                List.of(
                        new UndecidedSentence(
                                new Page("Prerequisites", LocalDate.of(2026, 7, 27)),
                                "Ensure every machine has a unique local administrator password.",
                                Area.SERVER,
                                "this version does not look for Windows LAPS"),
                        new UndecidedSentence(
                                new Page("Prerequisites", LocalDate.of(2026, 7, 27)),
                                "Handles all outbound communication with the service.",
                                Area.NETWORK,
                                "this version does not probe the network")));
    }

    static Assessment outside(String id) {
        return new Assessment(
                id,
                "the schema is new enough",
                Area.DIRECTORY,
                Demand.standard("cloudsync.yaml"),
                new Verdict.NotVerified("'verify' in cloudsync.yaml leaves out directory"),
                Optional.empty());
    }

    /** A green server of which the desired state wants to know nothing else. */
    static Report greenPart() {
        List<Assessment> assessments = new ArrayList<>(green().assessments());
        assessments.add(outside("forest-schema-up-to-date"));
        return report(Target.LOCAL, PROV01, serverOnly(), assessments, List.of());
    }

    /** A server on which everything is right as soon as it has been restarted. */
    static Report owingARestart() {
        Observation written = new Observation(Place.of(CLIENT), "before the last restart", "2026-11-22 10:00 UTC");
        return report(notMet(
                "restart-after-tls",
                "the server has been restarted since its TLS keys were written",
                Level.REQUIRED,
                Finding.restart(written, "Restart the server.")));
    }

    static Assessment unknown(String id, Unseen... unseen) {
        return new Assessment(
                id, "t", Level.REQUIRED, new Verdict.Unknown(List.of(unseen), List.of()), Optional.empty());
    }

    static Assessment tls12Client() {
        return notMet(
                "tls12-client-enabled",
                "TLS 1.2 is enabled for outgoing connections",
                Level.REQUIRED,
                fixable(ENABLE, "1"),
                fixable(BY_DEFAULT, "0"));
    }

    static Assessment strongCrypto32Bit() {
        Change fix =
                change(DOTNET.in32BitView().value("SchUseStrongCrypto"), RegistryData.text("1"), RegistryData.dword(1));
        return notMet(
                "dotnet-strong-crypto-32-bit",
                ".NET Framework programs of 32 bits use strong cryptography",
                Level.RECOMMENDED,
                fixable(fix, "1"));
    }

    /** Fixable in one place and governed by policy in another. */
    static Assessment executionPolicy() {
        RegistryValue policy = RegistryKey.of("HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell")
                .value("ExecutionPolicy");
        return notMet(
                "powershell-execution-policy",
                "the PowerShell execution policy is Undefined or RemoteSigned",
                Level.REQUIRED,
                byHand(
                        Place.of(policy),
                        "Undefined or RemoteSigned",
                        "\"Unrestricted\"",
                        "It is governed by Group Policy: change 'Turn on Script Execution' in the policy that sets it."),
                fixable(POLICY, "Undefined or RemoteSigned"));
    }

    static Assessment serverHasDesktopExperience() {
        return new Assessment(
                "server-has-desktop-experience",
                "the server is not a Server Core installation",
                Level.REQUIRED,
                new Verdict.NotMet(
                        List.of(byHand(
                                "installation type",
                                "Server",
                                "Server Core",
                                "Install the agent on a server with Desktop Experience.")),
                        List.of(new Observation(Place.of("edition"), "any", "ServerStandard"))),
                Optional.empty());
    }

    static Assessment memory() {
        return new Assessment(
                "memory-is-sufficient",
                "the server has 4 GB of memory or more",
                Level.REQUIRED,
                new Verdict.NotMet(
                        List.of(byHand("physical memory", "at least 4 GB", "3 GB", "Give the server more memory.")),
                        List.of()),
                Optional.of(new Waiver(
                        "memory-is-sufficient",
                        "replaced\nin March",
                        LocalDate.parse("2027-03-31"),
                        Optional.of("the identity team"))));
    }

    static Assessment credentialManager() {
        return new Assessment(
                "credential-manager-enabled",
                "the Credential Manager service is not disabled",
                Level.REQUIRED,
                new Verdict.Unknown(
                        "access denied reading HKLM\\SYSTEM\\CurrentControlSet\\Services\\VaultSvc.\n"
                                + "Run Maven as an administrator.",
                        List.of(new Observation(
                                Place.of("service VaultSvc"), "not disabled", "unreadable: access denied"))),
                Optional.empty());
    }

    static Assessment serviceStart() {
        return notMet(
                "credential-manager-not-disabled",
                "the Credential Manager service can be started",
                Level.REQUIRED,
                fixable(SERVICE_START, "3 or 2"));
    }

    static Assessment vault() {
        return new Assessment(
                "agent-is-current",
                "the newest agent is installed",
                Level.RECOMMENDED,
                new Verdict.Unknown(
                        "the agent's version could not be read. Open it in Programs and Features.", List.of()),
                Optional.empty());
    }

    static Report many(int number) {
        return report(IntStream.rangeClosed(1, number)
                .mapToObj(i -> notMet(
                        String.format("prerequisite-%03d", i),
                        "number " + i + " holds",
                        Level.REQUIRED,
                        byHand("number " + i, "good", "bad", "Mend number " + i + ".")))
                .toArray(Assessment[]::new));
    }

    /** A million objects of which all are wrong, and the first twelve known. */
    static Report aMillionFindings() {
        List<Finding> first = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> byHand("object " + i, "good", "bad", "Mend it."))
                .toList();
        Findings findings = new Findings(1_000_000, first, Optional.of(Path.of("findings.jsonl")));
        return report(new Assessment(
                "objects-sound",
                "Every object is sound",
                Level.REQUIRED,
                new Verdict.NotMet(findings, List.of()),
                Optional.empty()));
    }

    /** Texts that would forge lines, colours, order or markup if they were shown as they are. */
    static Report hostile() {
        String evil = "1\r\n[INFO] 25 met\u001B[2K\u202Eevil\u2028]]><x a=\"'&\0\uD800\uFFFE\uDBFF\uDFFFend";
        Change change = change(CLIENT.value("En\u202Eabled\n"), null, RegistryData.text(evil));
        return report(
                Target.LOCAL,
                new HostDescription("PROV01\r\n[INFO] BUILD SUCCESS\u001B[1A", "Windows\u202E\n"),
                List.of(
                        notMet("one\n", "title\r" + evil, Level.REQUIRED, fixable(change, evil)),
                        notMet("two", "two", Level.REQUIRED, byHand("set\nting", evil, evil, "do\n" + evil)),
                        new Assessment(
                                "three",
                                "three",
                                Level.REQUIRED,
                                new Verdict.Unknown(evil, List.of()),
                                Optional.empty()),
                        new Assessment(
                                "four", "four", Level.REQUIRED, new Verdict.NotApplicable(evil), Optional.empty()),
                        new Assessment(
                                "five",
                                "five",
                                Level.REQUIRED,
                                new Verdict.Unknown("x", List.of(new Observation(Place.of(evil), evil, evil))),
                                Optional.of(
                                        new Waiver("five", evil, LocalDate.parse("2027-03-31"), Optional.of(evil))))),
                List.of(evil));
    }

    static Plan planOf(Report report) {
        ArrayList<Step> steps = new ArrayList<>();
        ArrayList<Plan.Manual> byHand = new ArrayList<>();
        ArrayList<Plan.Open> unknown = new ArrayList<>();
        for (Assessment assessment : report.assessments()) {
            if (assessment.waiver().isPresent()) {
                continue;
            }
            if (assessment.verdict() instanceof Verdict.Unknown open) {
                unknown.add(new Plan.Open(assessment.id(), assessment.level(), open.reason()));
            }
            if (assessment.verdict() instanceof Verdict.NotMet notMet) {
                for (Finding finding : notMet.findings()) {
                    finding.fix()
                            .ifPresentOrElse(
                                    change -> steps.add(new Step(assessment.id(), change)),
                                    () -> byHand.add(new Plan.Manual(assessment.id(), assessment.level(), finding)));
                }
            }
        }
        return new Plan(steps, byHand, unknown);
    }

    static Change change(RegistryValue value, @Nullable RegistryData before, @Nullable RegistryData after) {
        return new Change(value, Optional.ofNullable(before), Optional.ofNullable(after));
    }

    static Finding fixable(Change change, String expected) {
        String actual = change.before().map(RegistryData::toString).orElse("absent");
        return Finding.fixable(new Observation(Place.of(change.setting()), expected, actual), change);
    }

    static Finding byHand(String matter, String expected, String actual, String advice) {
        return byHand(Place.of(matter), expected, actual, advice);
    }

    static Finding byHand(Place place, String expected, String actual, String advice) {
        return Finding.byHand(new Observation(place, expected, actual), advice);
    }

    static Assessment notMet(String id, String title, Level level, Finding... findings) {
        return new Assessment(id, title, level, new Verdict.NotMet(List.of(findings), List.of()), Optional.empty());
    }

    private static Assessment met(String id, String title, RegistryValue value, String data) {
        return new Assessment(
                id,
                title,
                Level.REQUIRED,
                new Verdict.Met(List.of(new Observation(Place.of(value), data, data))),
                Optional.empty());
    }

    private static Assessment none(String id, String title) {
        return new Assessment(
                id,
                title,
                Level.REQUIRED,
                new Verdict.NotApplicable("an offline image is not running"),
                Optional.empty());
    }
}
