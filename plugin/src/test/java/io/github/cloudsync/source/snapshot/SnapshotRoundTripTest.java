package io.github.cloudsync.source.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotRoundTripTest {
    private static final RegistryKey KEY = RegistryKey.of("HKLM\\SOFTWARE\\A key (32-bit view)");
    private static final String NASTY =
            "\r\n\t\u001B[2K\u009B\u202E\u200B\u2028\u0085\0\uD800 \uDC00\uFFFE]]>&<\"'\\ ěšč 𝄞";
    private static final HostDescription PROV01 =
            new HostDescription("PROV01", "Windows Server 2019 Standard, build 17763.3151");

    /** One value of every type that a host's answer can have. */
    private static final Map<String, Object> SAMPLES = Map.of(
            "io.github.cloudsync.model.registry.RegistryData",
            RegistryData.dword(0xFFFFFFFFL),
            "java.time.Instant",
            Instant.parse("2026-11-22T06:00:00.123456700Z"),
            "java.util.List<java.lang.String>",
            List.of("a", NASTY, ""),
            "java.lang.String",
            NASTY,
            "java.lang.Boolean",
            true,
            "java.lang.Long",
            Long.MIN_VALUE,
            "io.github.cloudsync.model.fact.PhysicalMemory",
            new PhysicalMemory(4L << 30, PhysicalMemory.Measure.INSTALLED),
            "io.github.cloudsync.model.fact.JoinStatus",
            new JoinStatus(JoinStatus.Membership.DOMAIN, "CORP"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionOfAHostIsAnsweredByItsSnapshotAsByTheHost(Method question) throws Exception {
        Object[] arguments = Arrays.stream(question.getParameterTypes())
                .map(SnapshotRoundTripTest::argument)
                .toArray();
        String type = question.getGenericReturnType()
                .getTypeName()
                .replaceAll("^io\\.github\\.cloudsync\\.model\\.fact\\.Reading<(.*)>$", "$1");
        assertThat(SAMPLES)
                .as("a sample of the type that %s answers with", question)
                .containsKey(type);

        for (Reading<?> answer : List.of(
                Reading.present(Objects.requireNonNull(SAMPLES.get(type), type)),
                Reading.absent(),
                Reading.unreadable(NASTY))) {
            RecordingFacts recording = new RecordingFacts(answering(answer));
            assertThat(question.invoke(recording, arguments)).isEqualTo(answer);
            Snapshot snapshot = Recorded.again(recording.snapshot("0.1.0", Recorded.AT, Target.LOCAL, PROV01), folder);

            assertThat(question.invoke(new SnapshotFacts(snapshot), arguments)).isEqualTo(answer);
        }
    }

    @Test
    void whatAnImageCannotHaveComesBackAsThat() throws Exception {
        RecordingFacts recording = new RecordingFacts(answering(Reading.inapplicable(NASTY)));
        recording.bootTime();
        recording.environmentVariable("PATH");
        Snapshot of = recording.snapshot("0.1.0", Recorded.AT, Target.IMAGE, PROV01);
        Map<Question<?>, Reading<?>> answers = new HashMap<>(of.answers());
        answers.put(Questions.value(KEY.value("V")), Reading.absent());

        assertThat(Recorded.again(new Snapshot("0.1.0", of.recorded(), Target.IMAGE, PROV01, answers), folder)
                        .answers())
                .isEqualTo(answers);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatWasNotAskedIsUnreadableAndNeverAbsent(Method question) throws Exception {
        Snapshot nothing =
                new RecordingFacts(answering(Reading.absent())).snapshot("0.0.9", Recorded.AT, Target.LOCAL, PROV01);
        Object[] arguments = Arrays.stream(question.getParameterTypes())
                .map(SnapshotRoundTripTest::argument)
                .toArray();

        assertThat(question.invoke(new SnapshotFacts(nothing), arguments))
                .isEqualTo(Reading.unreadable("the snapshot was recorded by version 0.0.9, which did not ask for it;"
                        + " record it anew, with this desired state at hand"));
    }

    @Test
    void registryDataComesBackBitByBit() throws Exception {
        Random random = new Random(20261122);
        RecordingFacts[] recording = new RecordingFacts[1];
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(9)];
            random.nextBytes(bytes);
            int type = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(13);
            RegistryData data = random.nextInt(4) == 0
                    ? RegistryData.text(random.nextBoolean() ? NASTY : "RemoteSigned")
                    : RegistryData.of(type, bytes);
            recording[0] = new RecordingFacts(answering(Reading.present(data)));
            recording[0].value(KEY.value("V"));
            Snapshot snapshot =
                    Recorded.again(recording[0].snapshot("0.1.0", Recorded.AT, Target.LOCAL, PROV01), folder);

            assertThat(new SnapshotFacts(snapshot).value(KEY.value("V")))
                    .as("number %d", i)
                    .isEqualTo(Reading.present(data));
        }
    }

    @Test
    void aPersonCanReadIt() {
        RecordingFacts recording = new RecordingFacts(answering(Reading.present(RegistryData.dword(1))));
        recording.value(KEY.value("Enabled"));
        RecordingFacts other = new RecordingFacts(answering(Reading.absent()));
        other.value(KEY.in32BitView().value("Enabled"));
        other.lastWritten(KEY);
        other.environmentVariable("Ě");

        assertThat(SnapshotText.of(recording.snapshot("0.1.0", Recorded.AT, Target.LOCAL, PROV01)))
                .isEqualTo("""
                        {
                          "format": "cloudsync-snapshot",
                          "formatVersion": 1,
                          "toolVersion": "0.1.0",
                          "recorded": "2026-11-20T10:15:00Z",
                          "source": "local",
                          "host": "PROV01",
                          "system": "Windows Server 2019 Standard, build 17763.3151",
                          "facts": [
                            {"fact": "registry value", "of": ["HKLM\\\\SOFTWARE\\\\A key (32-bit view)", "64-bit", "Enabled"], "present": {"type": "REG_DWORD", "number": 1}}
                          ]
                        }
                        """);
        assertThat(SnapshotText.of(other.snapshot("0.1.0", Recorded.AT, Target.LOCAL, PROV01)))
                .contains("""
                            {"fact": "registry value", "of": ["HKLM\\\\SOFTWARE\\\\A key (32-bit view)", "32-bit", "Enabled"], "absent": true},
                            {"fact": "registry key written", "of": ["HKLM\\\\SOFTWARE\\\\A key (32-bit view)", "64-bit"], "absent": true},
                            {"fact": "environment variable", "of": ["\\u011a"], "absent": true}
                        """);
    }

    @Test
    void theOrderOfTheQuestionsDoesNotMatterNorTheirCase() throws Exception {
        RecordingFacts one = new RecordingFacts(answering(Reading.absent()));
        one.windowsFile("a");
        one.windowsFile("b");
        one.elevated();
        RecordingFacts other = new RecordingFacts(answering(Reading.absent()));
        other.elevated();
        other.windowsFile("b");
        other.windowsFile("a");
        Snapshot snapshot = one.snapshot("0.1.0", Recorded.AT, Target.LOCAL, PROV01);

        assertThat(SnapshotText.of(snapshot))
                .isEqualTo(SnapshotText.of(other.snapshot("0.1.0", Recorded.AT, Target.LOCAL, PROV01)));
        assertThat(new SnapshotFacts(Recorded.again(snapshot, folder)).windowsFile("A"))
                .isEqualTo(Reading.absent());
    }

    @Test
    void aHostIsAskedOnceAndItsFirstAnswerStands() {
        int[] asked = new int[1];
        HostFacts changing = (HostFacts) Proxy.newProxyInstance(
                HostFacts.class.getClassLoader(),
                new Class<?>[] {HostFacts.class},
                (proxy, method, arguments) -> Reading.present("answer " + ++asked[0]));
        RecordingFacts recording = new RecordingFacts(changing);

        assertThat(recording.environmentVariable("x")).isEqualTo(Reading.present("answer 1"));
        assertThat(recording.environmentVariable("X")).isEqualTo(Reading.present("answer 1"));
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void twoSnapshotsOfTheSameFactsAreTheSameText() throws Exception {
        Snapshot snapshot = Recorded.of(new MemoryHost());

        assertThat(SnapshotText.of(Recorded.again(snapshot, folder))).isEqualTo(SnapshotText.of(snapshot));
    }

    static Stream<Method> questions() {
        return Arrays.stream(HostFacts.class.getMethods()).filter(method -> method.getReturnType() == Reading.class);
    }

    private static Object argument(Class<?> type) {
        if (type == RegistryValue.class) {
            return KEY.value("Enabled");
        }
        return type == RegistryKey.class ? KEY : "System32\\a file";
    }

    private static HostFacts answering(Reading<?> answer) {
        return (HostFacts) Proxy.newProxyInstance(
                HostFacts.class.getClassLoader(),
                new Class<?>[] {HostFacts.class},
                (proxy, method, arguments) -> answer);
    }
}
