package io.github.cloudsync.desired;

import io.github.cloudsync.prerequisite.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cloudsync.model.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
                .allSatisfy(demand -> assertThat(demand.cites())
                        .as("a short quote, and in parentheses the page with its date")
                        .matches("\".{20,150}\" \\(.{20,100}, \\d{4}-\\d{2}-\\d{2}\\)"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void demandsWhatThePageSays(String name) {
        assertThat(Baselines.load(name, KNOWN).demands())
                .allSatisfy((id, demand) -> assertThat(demand.level())
                        .as(id)
                        .isEqualTo(id.equals("dotnet-strong-crypto-32-bit") ? Level.RECOMMENDED : Level.REQUIRED))
                .containsOnlyKeys(KNOWN.ids());
    }

    @Test
    void entryForAnUnknownPrerequisiteIsADefect() {
        KnownPrerequisites fewer = new KnownPrerequisites(Catalogue.all().subList(0, 4));

        assertThatIllegalStateException()
                .isThrownBy(() -> Baselines.load("2021-03", fewer))
                .withMessageStartingWith("The baseline 2021-03 inside the plugin is broken:\n2021-03.yaml:")
                .withMessageContaining(": unknown prerequisite 'powershell-execution-policy'");
    }

    @Test
    void problemsOfABaselineAreReportedAsThoseOfADesiredState() {
        String yaml = """
                pages: {prerequisites: The page of Microsoft}
                prerequisites:
                  tls12-client-enabled: {level: wanted, thresholds: {build: 1}}
                  tls12-sever-enabled: {level: required, cites: {page: prerequisite}}
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
                              tls12-sever-enabled: {level: required, cites: {page: prerequisite}}
                              ^
                        x.yaml:4:49: 'cites' lacks 'quote'
                              tls12-sever-enabled: {level: required, cites: {page: prerequisite}}
                                                                            ^
                        x.yaml:4:56: page must be prerequisites, found 'prerequisite'; did you mean 'prerequisites'?
                              tls12-sever-enabled: {level: required, cites: {page: prerequisite}}
                                                                                   ^
                        Correct the 6 problems in x.yaml and run again; nothing was checked and nothing was changed.""");
    }

    static List<String> names() {
        return Baselines.names();
    }
}
