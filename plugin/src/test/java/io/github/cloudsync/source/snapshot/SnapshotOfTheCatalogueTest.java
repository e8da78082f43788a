package io.github.cloudsync.source.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.desired.DesiredStateReader;
import io.github.cloudsync.engine.Checker;
import io.github.cloudsync.engine.CreatedKeys;
import io.github.cloudsync.engine.Planner;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.ExecutionPolicy;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.RegistryView;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Desired;
import io.github.cloudsync.source.memory.MemoryHost;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue asks nothing of a snapshot that was not recorded, and says the same of a host and of its snapshot. */
class SnapshotOfTheCatalogueTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void saysTheSameOfAHostAndOfItsSnapshot(int seed) throws Exception {
        MemoryHost host = host(new Random(seed));
        HostFacts snapshot = Recorded.again(Recorded.of(host), folder).facts();

        for (DesiredState desired : desiredStates()) {
            Report live = check(host, desired);
            Report recorded = check(snapshot, desired);
            assertThat(recorded).as("seed %d, %s", seed, desired).isEqualTo(live);
            Plan plan = new Planner(Catalogue.all()).plan(live);
            assertThat(CreatedKeys.of(plan, snapshot)).isEqualTo(CreatedKeys.of(plan, host));
        }
    }

    @Test
    void saysTheSameOfAHostThatShowsNothing() throws Exception {
        HostFacts blind = new HostFacts() {
            @Override
            public <A> Reading<A> ask(Question<A> question) {
                return Reading.unreadable("access denied");
            }
        };
        HostFacts snapshot = Recorded.again(Recorded.of(blind), folder).facts();

        for (DesiredState desired : desiredStates()) {
            assertThat(check(snapshot, desired)).isEqualTo(check(blind, desired));
        }
    }

    @Test
    void asksForNothingThatIsNamedLikeASecret() {
        assertThat(Recorded.of(new MemoryHost()).answers().keySet())
                .hasSizeGreaterThan(50)
                .extracting(question -> question.about().isEmpty()
                        ? ""
                        : question.about().get(question.about().size() - 1))
                .allSatisfy(name -> assertThat(name)
                        .doesNotContainIgnoringCase("password")
                        .doesNotContainIgnoringCase("secret")
                        .doesNotContainIgnoringCase("credential")
                        .doesNotContainIgnoringCase("token"));
    }

    private static List<DesiredState> desiredStates() {
        List<DesiredState> states = new ArrayList<>(new DesiredStateReader(Catalogue.all()).everyBaseline());
        states.add(Desired.everything());
        states.add(Desired.effectiveTls());
        states.add(Desired.naming(ExecutionPolicy.REMOTE_SIGNED));
        states.add(Desired.naming(ExecutionPolicy.UNDEFINED));
        return states;
    }

    private static Report check(HostFacts host, DesiredState desired) {
        return new Checker(Catalogue.all(), "0.1.0", InstantSource.fixed(Recorded.AT))
                .check(new Evidence(host), desired, Target.SNAPSHOT);
    }

    /** A host on which some of what the catalogue looks at is there, right, wrong, of another type or unreadable. */
    private static MemoryHost host(Random random) {
        MemoryHost host = new MemoryHost();
        for (RecordedQuestion<?> question : Recorded.of(new MemoryHost()).answers().keySet().stream()
                .sorted()
                .toList()) {
            if (question.fact().kind() != HostQuestion.ValueOf.class) {
                continue;
            }
            RegistryKey key = RegistryKey.of(question.about().get(0));
            boolean narrow = question.about().get(1).equals("32-bit");
            RegistryValue value = new RegistryKey(
                            key.root(), key.path(), narrow ? RegistryView.BITS_32 : RegistryView.BITS_64)
                    .value(question.about().get(2));
            switch (random.nextInt(7)) {
                case 0 -> host.with(value, RegistryData.dword(1));
                case 1 -> host.with(value, RegistryData.dword(random.nextInt()));
                case 2 -> host.with(value, RegistryData.text(random.nextBoolean() ? "26100" : "Unrestricted"));
                case 3 -> host.with(value, RegistryData.of(RegistryType.MULTI_SZ, new byte[] {65, 0, 0, 0}));
                case 4 -> host.denyReading(value);
                default -> {
                    // Absent: so that what decides whether more is asked is seen in both ways.
                }
            }
        }
        return host;
    }
}
