package io.github.cloudsync.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.desired.Baselines;
import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.desired.yaml.DesiredStateException;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.prerequisite.Watched.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The law of blinding: wherever a prerequisite is met, each fact that it asked is taken away in turn. What was not seen
 * makes it unknown; never does it stay met, and never is it not met because of something that nobody has seen.
 */
class BlindingTest {
    /** What a verdict shows and does not rest on, so that it may be missing. */
    private static final Map<String, Set<Class<?>>> SHOWN_ONLY = Map.of(
            // Somebody vouches; who is in the group is shown for whoever does.
            "tier-0-server", Set.of(HostQuestion.LocalAdministrators.class),
            // The scope Process comes from whoever started the build, and ends with it.
            "powershell-execution-policy", Set.of(HostQuestion.EnvironmentVariable.class));

    @TempDir
    private static Path folder;

    private static final List<DesiredState> STATES = new ArrayList<>();

    @BeforeAll
    static void readEveryBaseline() throws IOException, DesiredStateException {
        DesiredStateReader reader = new DesiredStateReader(Catalogue.all());
        for (String baseline : Baselines.names()) {
            for (String tls : SchannelProtocol.MODE.words().keySet()) {
                Path file = Files.writeString(folder.resolve("cloudsync.yaml"), """
                                baseline: %s
                                tls: %s
                                attestations:
                                  - prerequisite: tier-0-server
                                    statement: administered as a domain controller is
                                    by: Ida
                                    on: 2026-11-01
                                    validUntil: 2027-11-01
                                """.formatted(baseline, tls));
                STATES.add(reader.read(file, "cloudsync.yaml, " + tls));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyPrerequisiteIsMetOnAGoodServer(Prerequisite prerequisite) {
        for (DesiredState desired : STATES) {
            assertThat(on(GoodServer.running()).verdict(prerequisite, desired, Map.of()))
                    .as("%s in %s", prerequisite.id(), desired.baseline())
                    .isInstanceOf(Verdict.Met.class);
        }
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void whatCannotBeReadIsUnknown(Prerequisite prerequisite) {
        Reading<?> blind = Reading.unreadable("blinded");
        SoftAssertions all = new SoftAssertions();
        forEachFact(
                prerequisite,
                (target, desired, fact, place) -> all.assertThat(
                                target.verdict(prerequisite, desired, Map.of(fact, blind)))
                        .as(place)
                        .isInstanceOfSatisfying(
                                Verdict.Unknown.class,
                                unknown -> assertThat(unknown.reason()).contains("blinded")));
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void whatIsSaidNotToApplyAlthoughTheTargetHasItIsUnknown(Prerequisite prerequisite) {
        Reading<?> refusal = Reading.inapplicable("not here");
        SoftAssertions all = new SoftAssertions();
        forEachFact(prerequisite, (target, desired, fact, place) -> {
            Verdict verdict = target.verdict(prerequisite, desired, Map.of(fact, refusal));
            all.assertThat(verdict).as(place).isInstanceOf(Verdict.Unknown.class);
        });
        all.assertAll();
    }

    @Test
    void theLawReachesWhatItIsAbout() {
        List<String> facts = new ArrayList<>();
        for (Prerequisite prerequisite : Catalogue.all()) {
            forEachFact(prerequisite, (target, desired, fact, place) -> facts.add(place));
        }
        assertThat(facts).hasSizeGreaterThan(400);
    }

    private void forEachFact(Prerequisite prerequisite, Blinding blinding) {
        Map<String, HostFacts> hosts = Map.of(
                "running", GoodServer.running(),
                "running with TLS by default", GoodServer.runningWithDefaultTls(),
                "image", GoodServer.image());
        hosts.forEach((name, host) -> {
            Watched target = on(host);
            for (DesiredState desired : STATES) {
                if (target.verdict(prerequisite, desired, Map.of()) instanceof Verdict.Met) {
                    for (Fact fact : target.askedBy(prerequisite, desired)) {
                        if (!isShownOnly(prerequisite, fact) && !isAnswerOfAnImage(name, fact)) {
                            String place = String.join(
                                    ", ",
                                    prerequisite.id(),
                                    name,
                                    desired.baseline(),
                                    desired.source(),
                                    "without " + fact);
                            blinding.check(target, desired, fact, place);
                        }
                    }
                }
            }
        });
    }

    private static boolean isShownOnly(Prerequisite prerequisite, Fact fact) {
        return SHOWN_ONLY
                .getOrDefault(prerequisite.id(), Set.of())
                .contains(fact.question().getClass());
    }

    /** What only a running Windows has is inapplicable there already. */
    private static boolean isAnswerOfAnImage(String host, Fact fact) {
        return host.equals("image") && isNotInAnImage(fact.question());
    }

    private static boolean isNotInAnImage(Question<?> question) {
        return question instanceof HostQuestion<?> ofHost && ofHost.extent() == HostQuestion.Extent.RUNNING;
    }

    private static Watched on(HostFacts host) {
        return new Watched(host, GoodServer.directories());
    }

    static List<Prerequisite> catalogue() {
        return Catalogue.all();
    }

    private interface Blinding {
        void check(Watched target, DesiredState desired, Fact fact, String place);
    }
}
