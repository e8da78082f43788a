package io.github.cloudsync.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.UndecidedSentence;
import io.github.cloudsync.prerequisite.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BaselinesTest {
    private static final KnownPrerequisites KNOWN = new KnownPrerequisites(Catalogue.all());

    @Test
    void newestIsTheDefault() {
        assertThat(Baselines.names())
                .containsExactly("2021-03", "2026-07")
                .isSorted()
                .endsWith(Baselines.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWellFormedAndCitesASentenceForEverything(String name) {
        Baseline baseline = Baselines.load(name, KNOWN);

        assertThat(baseline.name()).isEqualTo(name);
        assertThat(baseline.demands()).isNotEmpty();
        assertThat(baseline.demands().values())
                .allSatisfy(demand -> assertThat(demand.citation().toString())
                        .as("a short quote, and in parentheses the page with its date")
                        .matches("\".{20,150}\" \\(.{20,100}, \\d{4}-\\d{2}-\\d{2}\\)"));
    }

    @Test
    void recommendsWhatThePageOnlyRecommends() {
        assertThat(ids("2021-03", Level.RECOMMENDED))
                .containsExactlyInAnyOrder(
                        "tier-0-server",
                        "gmsa-administrator",
                        "rsat-ad-powershell",
                        "tls12-cipher-suites-available",
                        "dotnet-strong-crypto-32-bit",
                        "no-restart-pending",
                        "kds-root-key-effective",
                        "agent-account-encryption-types-match");
        assertThat(ids("2026-07", Level.RECOMMENDED))
                .containsExactlyInAnyOrder(
                        "tier-0-server",
                        "gmsa-administrator",
                        "rsat-ad-powershell",
                        "tls12-cipher-suites-available",
                        "dotnet-strong-crypto-32-bit",
                        "no-restart-pending",
                        "kds-root-key-effective",
                        "windows-server-2022-or-later",
                        "ntlm-not-enabled",
                        "fips-not-enforced",
                        "agent-account-permitted",
                        "scope-ous-few-enough");
    }

    @Test
    void leavesOutOnlyWhatThePageDoesNotSay() {
        assertThat(notDemanded("2021-03"))
                .containsExactlyInAnyOrder(
                        "windows-server-2022-or-later",
                        "windows-server-2025-update",
                        "credential-manager-not-disabled",
                        "ntlm-not-enabled",
                        "fips-not-enforced",
                        "external-directory-object-id-in-schema",
                        "scope-ous-few-enough");
        assertThat(notDemanded("2026-07")).containsExactly("forests-have-different-names");
    }

    private static List<String> notDemanded(String baseline) {
        Set<String> demanded = Baselines.load(baseline, KNOWN).demands().keySet();
        return KNOWN.ids().stream().filter(id -> !demanded.contains(id)).toList();
    }

    @Test
    void setsTheThresholdsOfThePage() {
        assertThat(thresholds("2021-03"))
                .isEqualTo(Map.of(
                        "windows-server-2016-or-later", Map.of("build", 14393L),
                        "memory-4-gib", Map.of("mebibytes", 4096L),
                        "dotnet-4-7-1", Map.of("release", 461308L),
                        "forest-schema-up-to-date", Map.of("version", 87L),
                        "domain-controller-up-to-date", Map.of("functionality", 7L, "build", 14393L),
                        "scope-groups-small-enough", Map.of("members", 1500L)));
        assertThat(thresholds("2026-07"))
                .isEqualTo(Map.of(
                        "windows-server-2016-or-later", Map.of("build", 14393L),
                        "windows-server-2022-or-later", Map.of("build", 20348L),
                        "windows-server-2025-update", Map.of("updateRevision", 6901L),
                        "memory-4-gib", Map.of("mebibytes", 4096L),
                        "dotnet-4-7-1", Map.of("release", 461308L),
                        "forest-schema-up-to-date", Map.of("version", 56L),
                        "domain-controller-up-to-date", Map.of("functionality", 5L, "build", 9200L),
                        "scope-groups-small-enough", Map.of("members", 50000L),
                        "scope-ous-few-enough", Map.of("count", 59L)));
    }

    /** Otherwise a sentence would be decided and not decided at once. */
    @ParameterizedTest
    @MethodSource("names")
    void saysOfEveryOtherSentenceThatNoPrerequisiteDecidesIt(String name) {
        Baseline baseline = Baselines.load(name, KNOWN);

        assertThat(baseline.undecided()).extracting(UndecidedSentence::quote).doesNotHaveDuplicates();
        assertThat(baseline.undecided())
                .extracting(UndecidedSentence::area)
                .contains(Area.DIRECTORY, Area.NETWORK, Area.TENANT, Area.ATTRIBUTES);
        assertThat(baseline.undecided())
                .allSatisfy(sentence -> assertThat(baseline.demands().values())
                        .noneMatch(demand -> demand.citation().quote().equals(sentence.quote())));
    }

    @Test
    void entryForAnUnknownPrerequisiteIsADefect() {
        KnownPrerequisites fewer = new KnownPrerequisites(Catalogue.all().subList(0, 4));

        assertThatIllegalStateException()
                .isThrownBy(() -> Baselines.load("2021-03", fewer))
                .withMessageStartingWith("The baseline 2021-03 inside the plugin is broken: unknown prerequisite ");
    }

    @Test
    void problemsOfABaselineAreReportedAsThoseOfADesiredState() {
        String yaml = """
                pages: {prerequisites: {title: The page of Microsoft, date: 2021-03-23}}
                prerequisites:
                  tls12-client-enabled: {level: wanted, thresholds: {build: 1}}
                  tls12-sever-enabled: {level: required, cites: {page: prerequisite, group: A}}
                undecided: []
                """;

        assertThatExceptionOfType(DesiredStateException.class)
                .isThrownBy(() -> Baselines.read(yaml.getBytes(StandardCharsets.UTF_8), "x", "x.yaml", KNOWN))
                .withMessage("""
                        x.yaml:3:25: 'tls12-client-enabled' lacks 'cites'
                              tls12-client-enabled: {level: wanted, thresholds: {build: 1}}
                                                    ^
                        x.yaml:3:33: level must be required or recommended, found 'wanted'
                              tls12-client-enabled: {level: wanted, thresholds: {build: 1}}
                                                            ^
                        x.yaml:3:53: 'tls12-client-enabled' has no thresholds; remove them
                              tls12-client-enabled: {level: wanted, thresholds: {build: 1}}
                                                                                ^
                        x.yaml:4:3: unknown prerequisite 'tls12-sever-enabled'; did you mean 'tls12-server-enabled'?
                              tls12-sever-enabled: {level: required, cites: {page: prerequisite, group: A}}
                              ^
                        x.yaml:4:49: 'cites' lacks 'quote'
                              tls12-sever-enabled: {level: required, cites: {page: prerequisite, group: A}}
                                                                            ^
                        x.yaml:4:56: page must be prerequisites, found 'prerequisite'; did you mean 'prerequisites'?
                              tls12-sever-enabled: {level: required, cites: {page: prerequisite, group: A}}
                                                                                   ^
                        Correct the 6 problems in x.yaml and run again; nothing was checked and nothing was changed.""");
    }

    static List<String> names() {
        return Baselines.names();
    }

    private static Map<String, Map<String, Object>> thresholds(String baseline) {
        Map<String, Map<String, Object>> all = new HashMap<>();
        Baselines.load(baseline, KNOWN)
                .demands()
                .forEach((id, demand) -> demand.settings()
                        .forEach((option, given) ->
                                all.computeIfAbsent(id, key -> new HashMap<>()).put(option.name(), given.value())));
        return all;
    }

    private static Set<String> ids(String baseline, Level level) {
        return Baselines.load(baseline, KNOWN).demands().entrySet().stream()
                .filter(e -> e.getValue().level() == level)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
