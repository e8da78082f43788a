package io.github.cloudsync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.fact.Asked;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Source;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.ServiceStart;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Desired;
import io.github.cloudsync.source.memory.MemoryHost;
import io.github.cloudsync.source.memory.Told;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fact, one reading: a plan cannot say "absent" of a value that the verdict saw. */
class AskedTest {
    private static final RegistryValue POLICY = RegistryKey.of(
                    "HKLM\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell")
            .value("ExecutionPolicy");

    @Test
    void aWholeCheckAsksNothingTwice() {
        List<Question<?>> asked = new ArrayList<>();
        check(answering(asked::add, brokenHost()));
        assertThat(asked).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @Test
    void whatCanBeReadOnceOnlyIsPlannedAsItWasJudged() throws Exception {
        Set<Question<?>> asked = new HashSet<>();
        MemoryHost host = brokenHost();
        Plan plan = new Planner(Catalogue.all()).plan(check(new HostFacts() {
            @Override
            public <A> Reading<A> ask(Question<A> question) {
                return asked.add(question) ? host.ask(question) : Reading.unreadable("the second reading failed");
            }
        }));

        Map<Object, Optional<RegistryData>> before = new HashMap<>();
        plan.steps().stream().map(Step::change).forEach(change -> before.put(change.setting(), change.before()));
        assertThat(before)
                .containsEntry(POLICY, Optional.of(RegistryData.text("Unrestricted")))
                .containsEntry(new ServiceStart("VaultSvc"), Optional.of(RegistryData.dword(4)));
    }

    @Test
    void aChangeOfWhatWasNotSeenIsRefused() {
        assertThatThrownBy(() -> Change.of(
                        POLICY, Reading.unreadable("access denied"), Optional.of(RegistryData.text("RemoteSigned"))))
                .hasMessage("no change of what was not seen: " + POLICY + " is unreadable: access denied");
    }

    @ParameterizedTest
    @MethodSource("io.github.cloudsync.model.fact.EveryQuestion#all")
    void eachQuestionIsPassedOnAndRemembered(Question<?> question) {
        List<Question<?>> asked = new ArrayList<>();
        Asked once = new Asked(answering(asked::add, new Told()));
        once.ask(question);
        once.ask(question);
        assertThat(asked).containsExactly(question);
    }

    @Test
    void theFirstReadingStands() {
        List<Reading<RegistryData>> answers = new ArrayList<>(List.of(Reading.unreadable("first"), Reading.absent()));
        Told changing = new Told();
        HostQuestion.ValueOf question = new HostQuestion.ValueOf(POLICY);
        Asked once = new Asked(answering(q -> changing.that(question, answers.remove(0)), changing));
        assertThat(once.ask(question)).isEqualTo(Reading.unreadable("first"));
        assertThat(once.ask(question)).isEqualTo(Reading.unreadable("first"));
    }

    private static MemoryHost brokenHost() {
        return new MemoryHost()
                .with(POLICY, RegistryData.text("Unrestricted"))
                .with(new ServiceStart("VaultSvc").location(), RegistryData.dword(4));
    }

    private static Report check(HostFacts host) {
        return new Checker(Catalogue.all(), "0.1.0", InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")))
                .check(new Evidence(host), Desired.everything(), Target.LOCAL);
    }

    private static HostFacts answering(Consumer<Question<?>> listener, Source source) {
        return new HostFacts() {
            @Override
            public <A> Reading<A> ask(Question<A> question) {
                listener.accept(question);
                return source.ask(question);
            }
        };
    }
}
