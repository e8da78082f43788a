package io.github.cloudsync.source.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.fact.DelegatedPermission;
import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryForest;
import io.github.cloudsync.model.fact.DirectoryGroup;
import io.github.cloudsync.model.fact.DirectoryQuestion;
import io.github.cloudsync.model.fact.DomainController;
import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.KdsRootKey;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Source;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.source.ldap.lab.Declarations;
import io.github.cloudsync.source.memory.MemoryHost;
import io.github.cloudsync.source.memory.Told;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
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

    private static final DirectoryAccount AGENT =
            new DirectoryAccount(NASTY, NASTY, "S-1-5-21-1", true, false, OptionalLong.of(0x1C));
    private static final Delegation DELEGATION = new Delegation(
            "DC=lab",
            List.of(new DelegatedPermission("a", new Permission(Permission.Standing.UNDECIDED, NASTY), "b", true, "c")),
            List.of(NASTY));

    /** One value of every type that an answer can have. */
    private static final Map<String, Object> SAMPLES = Map.ofEntries(
            Map.entry("RegistryData", RegistryData.dword(0xFFFFFFFFL)),
            Map.entry("Instant", Instant.parse("2026-11-22T06:00:00.123456700Z")),
            Map.entry("List<String>", List.of("a", NASTY, "")),
            Map.entry("String", NASTY),
            Map.entry("Boolean", true),
            Map.entry("Long", Long.MIN_VALUE),
            Map.entry("PhysicalMemory", new PhysicalMemory(4L << 30, PhysicalMemory.Measure.INSTALLED)),
            Map.entry("JoinStatus", new JoinStatus(JoinStatus.Membership.DOMAIN, "CORP")),
            Map.entry("DirectoryForest", new DirectoryForest("lab.example", NASTY)),
            Map.entry(
                    "List<DomainController>",
                    List.of(new DomainController("DC1", NASTY, OptionalLong.empty(), OptionalLong.of(7), true))),
            Map.entry("List<KdsRootKey>", List.of(new KdsRootKey("key", Instant.parse("1601-01-01T00:00:00Z")))),
            Map.entry("DirectoryAccount", AGENT),
            Map.entry("Permission", new Permission(Permission.Standing.DENIED, NASTY)),
            Map.entry("Delegation", DELEGATION),
            Map.entry("List<Delegation>", List.of(DELEGATION, new Delegation("OU=x", List.of(), List.of()))),
            Map.entry("DirectoryGroup", new DirectoryGroup(NASTY, 12, List.of("CN=nested"))));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("io.github.cloudsync.model.fact.EveryQuestion#all")
    <A> void everyQuestionIsAnsweredByTheSnapshotAsByItsSource(Question<A> question) throws Exception {
        for (Reading<A> answer : List.of(sample(question), Reading.<A>absent(), Reading.<A>unreadable(NASTY))) {
            Recorder recorder = new Recorder(answering(answer));
            assertThat(recorder.ask(question)).isEqualTo(answer);

            assertThat(replayed(question, recorder)).isEqualTo(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.cloudsync.model.fact.EveryQuestion#all")
    void aQuestionHasOneNameInMessagesAndInTheFile(Question<?> question) {
        assertThat(Fact.of(question).word()).isEqualTo(question.words());
        assertThat(Fact.named(question.words())).contains(Fact.of(question));
    }

    @ParameterizedTest
    @MethodSource("io.github.cloudsync.model.fact.EveryQuestion#ofAHost")
    void whatMayBeInapplicableIsWhatAHostOfThatKindMayLack(HostQuestion<?> question) {
        RecordedQuestion<?> recorded = RecordedQuestion.of(question);
        assertThat(recorded.mayBeInapplicable(Target.IMAGE))
                .isEqualTo(question.extent() == HostQuestion.Extent.RUNNING);
        assertThat(recorded.mayBeInapplicable(Target.LOCAL))
                .isEqualTo(question.extent() == HostQuestion.Extent.NOT_RUNNING);
    }

    @ParameterizedTest
    @MethodSource("io.github.cloudsync.model.fact.EveryQuestion#ofADirectory")
    void nothingOfADirectoryIsInapplicable(Question<?> question) {
        RecordedQuestion<?> recorded = RecordedQuestion.of(question);
        assertThat(recorded.mayBeInapplicable(Target.IMAGE)).isFalse();
        assertThat(recorded.mayBeInapplicable(Target.LOCAL)).isFalse();
    }

    /** The answer after a way through a file, of the host or of the directory that the question is for. */
    private <A> Reading<A> replayed(Question<A> question, Recorder recorder) throws Exception {
        boolean ofHost = question instanceof HostQuestion<?>;
        DirectoryDeclaration declared = Declarations.domain("lab.example").build();
        Snapshot snapshot = Recorded.again(
                Snapshot.of(
                        "0.1.0",
                        Recorded.AT,
                        Target.LOCAL,
                        PROV01,
                        ofHost ? recorder : new Recorder(new Told()),
                        ofHost ? List.of() : List.of(RecordedDirectory.of(declared, recorder))),
                folder);
        return ofHost
                ? snapshot.facts().ask(question)
                : snapshot.facts(declared).ask(question);
    }

    @SuppressWarnings("unchecked") // the type of the answer is that of the question
    private static <A> Reading<A> sample(Question<A> question) {
        String type = Arrays.stream(question.getClass().getGenericInterfaces())
                .map(implemented -> ((ParameterizedType) implemented).getActualTypeArguments()[0].getTypeName())
                .collect(Collectors.joining())
                .replaceAll("[a-z.]+\\.(?=[A-Z])", "");
        assertThat(SAMPLES)
                .as("a sample of the type that %s answers with", question)
                .containsKey(type);
        return Reading.present((A) Objects.requireNonNull(SAMPLES.get(type), type));
    }

    @Test
    void whatAnImageCannotHaveComesBackAsThat() throws Exception {
        Recorder recorder = new Recorder(answering(Reading.inapplicable(NASTY)));
        recorder.ask(new HostQuestion.BootTime());
        recorder.ask(new HostQuestion.EnvironmentVariable("PATH"));
        Map<RecordedQuestion<?>, Reading<?>> answers = new HashMap<>(recorder.answers());
        answers.put(RecordedQuestion.of(new HostQuestion.ValueOf(KEY.value("V"))), Reading.absent());

        assertThat(Recorded.again(new Snapshot("0.1.0", Recorded.AT, Target.IMAGE, PROV01, answers, List.of()), folder)
                        .answers())
                .isEqualTo(answers);
    }

    @ParameterizedTest
    @MethodSource("io.github.cloudsync.model.fact.EveryQuestion#all")
    void whatWasNotAskedIsUnreadableAndNeverAbsent(Question<?> question) throws Exception {
        assertThat(replayed(question, new Recorder(new Told())))
                .isEqualTo(Reading.unreadable("the snapshot was recorded by version 0.1.0, which did not ask for it;"
                        + " record it anew, with this desired state at hand"));
    }

    @Test
    void aDirectoryThatWasDeclaredOtherwiseWasNotRecorded() throws Exception {
        Recorder recorder = new Recorder(answering(Reading.absent()));
        recorder.ask(new DirectoryQuestion.GroupOf("sales"));
        DirectoryDeclaration declared = Declarations.domain("lab.example")
                .scopeOus("OU=Sales,DC=lab,DC=example")
                .build();
        Snapshot snapshot = Recorded.again(
                Snapshot.of(
                        "0.1.0",
                        Recorded.AT,
                        Target.LOCAL,
                        PROV01,
                        new Recorder(new Told()),
                        List.of(RecordedDirectory.of(declared, recorder))),
                folder);

        assertThat(snapshot.facts(Declarations.domain("LAB.example")
                                .scopeOus("ou=sales,DC=lab,DC=example")
                                .build())
                        .group("sales"))
                .isEqualTo(Reading.absent());
        for (Declarations other : List.of(
                Declarations.domain("lab.example"),
                Declarations.domain("lab.example")
                        .scopeOus("OU=Sales,DC=lab,DC=example")
                        .serverId("other"),
                Declarations.domain("other.example").scopeOus("OU=Sales,DC=lab,DC=example"))) {
            assertThat(snapshot.facts(other.build()).group("sales"))
                    .isEqualTo(Reading.unreadable("the snapshot did not record "
                            + other.build().address().name()
                            + " with this sign-in, base and scope; record it anew, with this desired state at hand"));
        }
    }

    @Test
    void registryDataComesBackBitByBit() throws Exception {
        Random random = new Random(20261122);
        HostQuestion.ValueOf question = new HostQuestion.ValueOf(KEY.value("V"));
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(9)];
            random.nextBytes(bytes);
            int type = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(13);
            RegistryData data = random.nextInt(4) == 0
                    ? RegistryData.text(random.nextBoolean() ? NASTY : "RemoteSigned")
                    : RegistryData.of(type, bytes);
            Recorder recorder = new Recorder(answering(Reading.present(data)));
            recorder.ask(question);

            assertThat(replayed(question, recorder)).as("number %d", i).isEqualTo(Reading.present(data));
        }
    }

    @Test
    void aPersonCanReadIt() {
        Recorder recorder = new Recorder(answering(Reading.present(RegistryData.dword(1))));
        recorder.ask(new HostQuestion.ValueOf(KEY.value("Enabled")));
        Recorder directory = new Recorder(answering(Reading.present(
                new DirectoryAccount("LAB\\agent$", "CN=agent", "S-1-5-21-1-1109", true, true, OptionalLong.empty()))));
        directory.ask(new DirectoryQuestion.AccountOf("LAB\\agent$"));
        RecordedDirectory recorded =
                RecordedDirectory.of(Declarations.domain("lab.example").build(), directory);
        Recorder other = new Recorder(answering(Reading.absent()));
        HostFacts host = HostFacts.of(other);
        host.value(KEY.in32BitView().value("Enabled"));
        host.lastWritten(KEY);
        host.environmentVariable("Ě");

        assertThat(SnapshotText.of(
                        Snapshot.of("0.1.0", Recorded.AT, Target.LOCAL, PROV01, recorder, List.of(recorded))))
                .isEqualTo("""
                        {
                          "format": "cloudsync-snapshot",
                          "formatVersion": 2,
                          "toolVersion": "0.1.0",
                          "recorded": "2026-11-20T10:15:00Z",
                          "source": "local",
                          "host": "PROV01",
                          "system": "Windows Server 2019 Standard, build 17763.3151",
                          "machineGuid": null,
                          "directories": [
                            {
                              "directory": "lab.example",
                              "signIn": "serverId dc",
                              "base": null,
                              "ous": [],
                              "facts": [
                                {"fact": "account", "of": ["LAB\\\\agent$"], "present": {"name": "LAB\\\\agent$", "distinguishedName": "CN=agent", "sid": "S-1-5-21-1-1109", "enabled": true, "groupManaged": true, "encryptionTypes": null}}
                              ]
                            }
                          ],
                          "facts": [
                            {"fact": "registry value", "of": ["HKLM\\\\SOFTWARE\\\\A key (32-bit view)", "64-bit", "Enabled"], "present": {"type": "REG_DWORD", "number": 1}}
                          ]
                        }
                        """);
        assertThat(SnapshotText.of(snapshot(other))).contains("""
                            {"fact": "registry value", "of": ["HKLM\\\\SOFTWARE\\\\A key (32-bit view)", "32-bit", "Enabled"], "absent": true},
                            {"fact": "registry key written", "of": ["HKLM\\\\SOFTWARE\\\\A key (32-bit view)", "64-bit"], "absent": true},
                            {"fact": "environment variable", "of": ["\\u011a"], "absent": true}
                        """);
    }

    @Test
    void theOrderOfTheQuestionsDoesNotMatterNorTheirCase() throws Exception {
        Recorder one = new Recorder(answering(Reading.absent()));
        HostFacts.of(one).windowsFile("a");
        HostFacts.of(one).windowsFile("b");
        HostFacts.of(one).elevated();
        Recorder other = new Recorder(answering(Reading.absent()));
        HostFacts.of(other).elevated();
        HostFacts.of(other).windowsFile("b");
        HostFacts.of(other).windowsFile("a");

        assertThat(SnapshotText.of(snapshot(one))).isEqualTo(SnapshotText.of(snapshot(other)));
        assertThat(Recorded.again(snapshot(one), folder).facts().windowsFile("A"))
                .isEqualTo(Reading.absent());
    }

    @Test
    void aSourceIsAskedOnceAndItsFirstAnswerStands() {
        int[] asked = new int[1];
        HostFacts recorder = HostFacts.of(new Recorder(new Source() {
            @Override
            @SuppressWarnings("unchecked") // only a text is asked for
            public <A> Reading<A> ask(Question<A> question) {
                return (Reading<A>) Reading.present("answer " + ++asked[0]);
            }
        }));

        assertThat(recorder.environmentVariable("x")).isEqualTo(Reading.present("answer 1"));
        assertThat(recorder.environmentVariable("X")).isEqualTo(Reading.present("answer 1"));
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void twoSnapshotsOfTheSameFactsAreTheSameText() throws Exception {
        Snapshot snapshot = Recorded.of(new MemoryHost());

        assertThat(SnapshotText.of(Recorded.again(snapshot, folder))).isEqualTo(SnapshotText.of(snapshot));
    }

    private static Snapshot snapshot(Recorder recorder) {
        return Snapshot.of("0.1.0", Recorded.AT, Target.LOCAL, PROV01, recorder, List.of());
    }

    private static Source answering(Reading<?> answer) {
        return new Source() {
            @Override
            @SuppressWarnings("unchecked") // the answer is of the type of whatever is asked
            public <A> Reading<A> ask(Question<A> question) {
                return (Reading<A>) answer;
            }
        };
    }
}
