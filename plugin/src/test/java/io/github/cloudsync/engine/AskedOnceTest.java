package io.github.cloudsync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.fact.AskedOnce;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
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
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fact, one reading: a plan cannot say "absent" of a value that the verdict saw. */
class AskedOnceTest {
    private static final RegistryValue POLICY = RegistryKey.of(
                    "HKLM\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell")
            .value("ExecutionPolicy");

    @Test
    void aWholeCheckAsksNothingTwice() {
        List<String> asked = new ArrayList<>();
        MemoryHost host = brokenHost();
        check(answering((method, arguments) -> {
            asked.add(method.getName() + Arrays.toString(arguments));
            return method.invoke(host, arguments);
        }));
        assertThat(asked).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @Test
    void whatCanBeReadOnceOnlyIsPlannedAsItWasJudged() throws Exception {
        Set<String> asked = new HashSet<>();
        MemoryHost host = brokenHost();
        Plan plan = new Planner(Catalogue.all())
                .plan(check(answering((method, arguments) -> asked.add(method.getName() + Arrays.toString(arguments))
                        ? method.invoke(host, arguments)
                        : Reading.unreadable("the second reading failed"))));

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
    @MethodSource("questions")
    void eachQuestionIsPassedOnAndRemembered(Method question) throws Exception {
        List<Reading<Object>> answers = new ArrayList<>(List.of(Reading.unreadable("first"), Reading.absent()));
        AskedOnce once = new AskedOnce(answering((method, arguments) -> {
            assertThat(method).isEqualTo(question);
            return answers.remove(0);
        }));
        Object[] arguments = Arrays.stream(question.getParameterTypes())
                .map(AskedOnceTest::argument)
                .toArray();
        assertThat(question.invoke(once, arguments)).isEqualTo(Reading.unreadable("first"));
        assertThat(question.invoke(once, arguments)).isEqualTo(Reading.unreadable("first"));
    }

    static Method[] questions() {
        return HostFacts.class.getMethods();
    }

    private static Object argument(Class<?> type) {
        return type == RegistryValue.class ? POLICY : type == RegistryKey.class ? POLICY.key() : "a name";
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

    private interface Answers {
        Object to(Method method, Object[] arguments) throws Exception;
    }

    private static HostFacts answering(Answers answers) {
        return (HostFacts) Proxy.newProxyInstance(
                HostFacts.class.getClassLoader(),
                new Class<?>[] {HostFacts.class},
                (proxy, method, arguments) -> answers.to(method, arguments));
    }
}
