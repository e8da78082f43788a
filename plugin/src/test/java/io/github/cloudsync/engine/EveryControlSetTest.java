package io.github.cloudsync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Desired;
import io.github.cloudsync.source.memory.MemoryHost;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Windows that is not running is as demanded only where each control set is that it may be started with. */
class EveryControlSetTest {
    private static final RegistryKey CLIENT = RegistryKey.of(
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client");
    private static final List<String> TWO = List.of("ControlSet002", "ControlSet001");

    private static MemoryHost offline() {
        MemoryHost host = new MemoryHost().withControlSets(Reading.present(TWO));
        for (String set : TWO) {
            host.with(CLIENT.inControlSet(set).value("Enabled"), RegistryData.dword(1))
                    .with(CLIENT.inControlSet(set).value("DisabledByDefault"), RegistryData.dword(0));
        }
        return host;
    }

    private static Verdict verdict(HostFacts host, String id) {
        return new Checker(Catalogue.all(), "1", InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")))
                .check(new Evidence(host), Desired.everything(), Target.IMAGE).assessments().stream()
                        .filter(a -> a.id().equals(id))
                        .map(Assessment::verdict)
                        .findFirst()
                        .orElseThrow();
    }

    private static Verdict tls(HostFacts host) {
        return verdict(host, "tls12-client-enabled");
    }

    @Test
    void theEvidenceNamesEachOfThem() {
        Verdict met = tls(offline());

        assertThat(met).isInstanceOf(Verdict.Met.class);
        assertThat(met.evidence())
                .extracting(
                        seen -> seen.place().toString().replace(CLIENT.path().substring(24), ""))
                .containsExactly(
                        "HKLM\\SYSTEM\\ControlSet002  Enabled",
                        "HKLM\\SYSTEM\\ControlSet002  DisabledByDefault",
                        "HKLM\\SYSTEM\\ControlSet001  Enabled",
                        "HKLM\\SYSTEM\\ControlSet001  DisabledByDefault");
    }

    @ParameterizedTest
    @CsvSource({"ControlSet001", "ControlSet002"})
    void whatCannotBeReadInOneOfThemIsUnknown(String set) {
        Verdict unknown = tls(offline().denyReading(CLIENT.inControlSet(set).value("Enabled")));

        assertThat(unknown).isInstanceOf(Verdict.Unknown.class);
        assertThat(((Verdict.Unknown) unknown).reason())
                .isEqualTo("HKLM\\SYSTEM\\" + set + CLIENT.path().substring(24) + "  Enabled could not be read: access"
                        + " denied; run Maven as an administrator");
    }

    @Test
    void whatIsWrongInOneDecidesThoughTheOtherCannotBeRead() {
        Verdict notMet = tls(offline()
                .with(CLIENT.inControlSet("ControlSet001").value("Enabled"), RegistryData.dword(0))
                .denyReading(CLIENT.inControlSet("ControlSet002").value("Enabled")));

        assertThat(notMet).isInstanceOf(Verdict.NotMet.class);
        assertThat(((Verdict.NotMet) notMet).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.fix().orElseThrow())
                        .hasToString(
                                "HKLM\\SYSTEM\\ControlSet001" + CLIENT.path().substring(24) + "  Enabled: 0 -> 1"));
    }

    @Test
    void whereNothingSaysWhichThereAreNothingInThemIsKnown() {
        MemoryHost host = offline().with(CLIENT.value("Enabled"), RegistryData.dword(1));

        for (Reading<List<String>> none : List.of(
                Reading.<List<String>>absent(),
                Reading.<List<String>>present(List.of()),
                Reading.<List<String>>unreadable("the hive is torn"))) {
            assertThat(tls(host.withControlSets(none))).isInstanceOf(Verdict.Unknown.class);
        }
        assertThat(((Verdict.Unknown) tls(host)).reason()).endsWith(" could not be read: the hive is torn");
    }

    /** A prerequisite that found another way to its answer than through the control sets would tell of one only. */
    @Test
    void noPrerequisiteEverSeesACurrentControlSetThatIsNotThere() {
        for (Prerequisite prerequisite : Catalogue.all()) {
            assertThat(verdict(offline(), prerequisite.id()).toString())
                    .as(prerequisite.id())
                    .doesNotContainIgnoringCase("currentcontrolset");
        }
    }

    @Test
    void whatTheDesiredStateAsksForInAKeyIsAskedForInEachOfThem() {
        RegistryKey as =
                RegistryKey.of(CLIENT.toString().toLowerCase(Locale.ROOT).replace("hklm", "HKLM"));
        var desired = Desired.asking(new RequestedValue(as.value("Extra"), RegistryData.dword(7)));
        Verdict verdict = new Checker(Catalogue.all(), "1", InstantSource.system())
                .check(new Evidence(offline()), desired, Target.IMAGE).assessments().stream()
                        .filter(a -> a.id().equals("tls12-client-enabled"))
                        .findFirst()
                        .orElseThrow()
                        .verdict();

        assertThat(((Verdict.NotMet) verdict).findings())
                .extracting(finding -> finding.fix().orElseThrow().setting().location())
                .containsExactly(
                        CLIENT.inControlSet("ControlSet002").value("Extra"),
                        CLIENT.inControlSet("ControlSet001").value("Extra"));
        assertThat(verdict.toString()).doesNotContainIgnoringCase("currentcontrolset");
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE, HKLM\\SYSTEM\\ControlSet001, true",
        "IMAGE, HKLM\\System\\CONTROLSET002, true",
        "SNAPSHOT, HKLM\\SYSTEM\\ControlSet001, true",
        "LOCAL, HKLM\\SYSTEM\\CurrentControlSet, true",
        "LOCAL, HKLM\\SYSTEM\\ControlSet001, false",
        "IMAGE, HKLM\\SYSTEM\\ControlSet1, false",
        "IMAGE, HKLM\\SYSTEM\\ControlSet0001, false",
        "IMAGE, HKLM\\SYSTEM\\ControlSet001x, false",
        "IMAGE, HKLM\\SYSTEM\\Setup, false",
        "IMAGE, HKLM\\SOFTWARE\\ControlSet001, false",
        "IMAGE, HKU\\SYSTEM\\ControlSet001, false",
    })
    void aPrerequisiteOwnsItsKeysInTheControlSetsOfWhatIsNotRunning(Target target, String root, boolean owned) {
        RegistryKey key = RegistryKey.of(root + CLIENT.path().substring(24));
        Ownership ownership = new Ownership(Catalogue.all());
        Change change = new Change(key.value("Enabled"), Optional.empty(), Optional.of(RegistryData.dword(1)));

        assertThat(ownership.covers(new Step("tls12-client-enabled", change), target))
                .isEqualTo(owned);
        assertThat(ownership.coversCreated("tls12-client-enabled", key, target)).isEqualTo(owned);
    }
}
