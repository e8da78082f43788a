package io.github.cloudsync.source.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.engine.Checker;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Sighting;
import io.github.cloudsync.source.ldap.lab.SambaLab;
import io.github.cloudsync.source.memory.MemoryHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** The check as a whole, from the desired state's file to the verdicts, against a real domain controller. */
abstract class CheckedDomain {
    static final Credentials IDA = new Credentials("ida@lab.example", "Passw0rd!ida");
    static final String SHIELDED = "OU=Shielded,DC=lab,DC=example";

    static final String SCOPE = "scope: {groups: [Sync Scope, Sync 1500],"
            + " ous: [\"OU=People,DC=lab,DC=example\", \"" + SHIELDED + "\"]}";

    /** How many requests the last check took. */
    int requests;

    /** The domain to check; a test may put another one here. */
    SambaLab lab = SambaLab.shared();

    @TempDir
    private Path folder;

    /** The declaration of the lab, as an entry of the list. */
    final String directory(String... more) {
        List<String> lines = new ArrayList<>(List.of(
                "  - server: " + lab.address(),
                "    trustStore: " + lab.certificateAuthority(),
                "    signIn: {serverId: dc}",
                "    agentAccount: LAB\\provAgentgMSA$",
                "    agentHost: PROV01"));
        for (String line : more) {
            lines.add("    " + line);
        }
        return String.join("\n", lines) + "\n";
    }

    final Map<String, Verdict> check(String baseline, String directories) {
        return checkAs(IDA, baseline, directories);
    }

    final Map<String, Verdict> checkAs(Credentials account, String baseline, String directories) {
        return check(new MemoryHost(), account, baseline, directories);
    }

    final Map<String, Verdict> check(HostFacts host, Credentials account, String baseline, String directories) {
        try {
            Path file = folder.resolve("cloudsync.yaml");
            Files.writeString(file, "baseline: " + baseline + "\ndirectory:\n" + directories);
            DesiredState desired = new DesiredStateReader(Catalogue.all()).read(file, "cloudsync.yaml");
            List<Directory> open = new ArrayList<>();
            for (DirectoryDeclaration declared : desired.directories()) {
                open.add(new Directory(declared, Optional.of(account)));
            }
            Map<String, Verdict> verdicts = new LinkedHashMap<>();
            new Checker(Catalogue.all(), "test", InstantSource.fixed(Instant.EPOCH))
                    .check(new Evidence(host, List.<DirectoryFacts>copyOf(open)), desired, Target.LOCAL)
                    .assessments()
                    .forEach((Assessment a) -> verdicts.put(a.id(), a.verdict()));
            requests = open.stream().mapToInt(Directory::requests).sum();
            open.forEach(Directory::close);
            verdicts.keySet().retainAll(DirectoryIds.ALL);
            return verdicts;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Exactly one prerequisite is not met, and this is what is said about it; what a test does not declare is not verified. */
    static void onlyThisFails(
            Map<String, Verdict> verdicts, String id, String place, String expected, String actual, String advice) {
        verdicts.forEach((other, verdict) -> {
            if (!other.equals(id)) {
                assertThat(verdict)
                        .as(other)
                        .isInstanceOfAny(Verdict.Met.class, Verdict.NotApplicable.class, Verdict.NotVerified.class);
            }
        });
        assertThat(verdicts.get(id))
                .isInstanceOfSatisfying(
                        Verdict.NotMet.class,
                        notMet -> assertThat(notMet.findings()).singleElement().satisfies(finding -> {
                            assertThat(Sighting.of(finding.observation()))
                                    .isEqualTo(new Sighting(place, expected, actual));
                            assertThat(finding.advice()).contains(advice);
                        }));
    }

    final String place(String thing) {
        return lab.address() + " " + thing;
    }
}
