package io.github.cloudsync.source.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.engine.Inquiry;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.source.memory.MemoryHost;
import io.github.cloudsync.source.snapshot.Recorder;
import io.github.cloudsync.source.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A domain that is as it should be, and who sees how much of it. */
class DirectoryCheckTest extends CheckedDomain {
    @ParameterizedTest
    @ValueSource(strings = {"2021-03", "2026-07"})
    void aDomainThatIsAsItShouldBeMeetsEverything(String baseline) {
        Map<String, Verdict> verdicts = check(baseline, directory(SCOPE));
        assertThat(verdicts).hasSize(baseline.equals("2021-03") ? 10 : 11);
        verdicts.forEach((id, verdict) -> {
            if (id.equals("forests-have-different-names")) {
                assertThat(verdict).isEqualTo(new Verdict.NotApplicable("cloudsync.yaml declares one directory only"));
            } else {
                assertThat(verdict).as(id).isInstanceOf(Verdict.Met.class);
                assertThat(verdict.evidence()).as(id).isNotEmpty();
            }
        });
    }

    @Test
    void anOrdinaryAccountSeesAllButTheRootKeys() {
        Map<String, Verdict> verdicts = checkAs(
                new Credentials("reader@lab.example", "Passw0rd!reader"),
                "2026-07",
                directory(SCOPE, "installingAccount: LAB\\ida"));
        assertThat(verdicts.remove("kds-root-key-effective")).isInstanceOf(Verdict.Unknown.class);
        assertThat(verdicts).hasSize(10);
        verdicts.forEach((id, verdict) -> assertThat(verdict).as(id).isInstanceOf(Verdict.Met.class));
    }

    @Test
    void anAttestationCountsWhereTheRootKeysAreHiddenAndNotAgainstWhatIsSeen() {
        String attested = """
                attestations:
                  - prerequisite: kds-root-key-effective
                    statement: Get-KdsRootKey shows one of 2024
                    by: the directory team
                    on: 1970-01-01
                    validUntil: 1970-12-31
                """;
        Credentials reader = new Credentials("reader@lab.example", "Passw0rd!reader");
        assertThat(checkAs(reader, "2026-07", directory(SCOPE) + attested).get("kds-root-key-effective"))
                .isInstanceOfSatisfying(
                        Verdict.Met.class,
                        met -> assertThat(met.evidence())
                                .singleElement()
                                .satisfies(seen ->
                                        assertThat(seen.actual()).contains("Get-KdsRootKey shows one of 2024")));
        assertThat(check("2026-07", directory(SCOPE) + attested).get("kds-root-key-effective"))
                .isInstanceOfSatisfying(
                        Verdict.Met.class,
                        met -> assertThat(met.evidence())
                                .singleElement()
                                .satisfies(seen -> assertThat(seen.actual()).contains("effective from")));
    }

    @Test
    void aSnapshotKnowsTheHostAndTheDirectoryIsAskedLive() throws Exception {
        RegistryKey names = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName");
        Recorder recorder =
                new Recorder(new MemoryHost().with(names.value("ComputerName"), RegistryData.text("PROV01")));
        List<DesiredState> baselines = new DesiredStateReader(Catalogue.all()).everyBaseline();
        HostDescription host = new Inquiry(Catalogue.all(), baselines).ask(HostFacts.of(recorder));
        HostFacts snapshot = Snapshot.of("test", Instant.EPOCH, Target.LOCAL, host, recorder, List.of())
                .facts();
        String hostless = directory(SCOPE).replace("    agentHost: PROV01\n", "");
        assertThat(check(snapshot, IDA, "2026-07", hostless).values())
                .hasSize(11)
                .hasOnlyElementsOfType(Verdict.Met.class);
        assertThat(check("2026-07", hostless).get("agent-account-usable-by-host"))
                .as("a host without a name")
                .isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void theWholeCheckNeedsTwentyRequestsAtMost() {
        check("2026-07", directory(SCOPE));
        assertThat(requests).isBetween(1, 20);
    }
}
