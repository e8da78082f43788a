package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question of {@code HostFacts}: its name in the file, and how its answer is written there.
 *
 * <p>A new question is a line here, one in {@link RecordingFacts} and one in {@link SnapshotFacts}; a test finds the one
 * that was forgotten. A name that is in use is never given another meaning, since old files keep the old one.
 */
final class Fact<T> {
    private static final List<Fact<?>> ALL = new ArrayList<>();

    static final Fact<RegistryData> REGISTRY_VALUE = new Fact<>("registry value", AnswerFormat.REGISTRY_DATA);
    static final Fact<Instant> KEY_WRITTEN = new Fact<>("registry key written", AnswerFormat.TIME);
    static final Fact<List<String>> SUBKEYS = new Fact<>("registry subkeys", AnswerFormat.TEXTS);
    static final Fact<String> ENVIRONMENT_VARIABLE = new Fact<>("environment variable", AnswerFormat.TEXT);
    static final Fact<Boolean> ELEVATED = new Fact<>("elevated", AnswerFormat.FLAG);
    static final Fact<PhysicalMemory> PHYSICAL_MEMORY = new Fact<>("physical memory", AnswerFormat.MEMORY);
    static final Fact<Instant> BOOT_TIME = new Fact<>("boot time", AnswerFormat.TIME);
    static final Fact<Instant> RECORDED_START = new Fact<>("recorded start", AnswerFormat.TIME);
    static final Fact<JoinStatus> JOIN_STATUS = new Fact<>("join status", AnswerFormat.JOIN_STATUS);
    static final Fact<List<String>> CALLER_GROUPS = new Fact<>("groups of the caller", AnswerFormat.TEXTS);
    static final Fact<List<String>> LOCAL_ADMINISTRATORS = new Fact<>("local administrators", AnswerFormat.TEXTS);
    static final Fact<Long> SERVICE_START = new Fact<>("service start", AnswerFormat.NUMBER);
    static final Fact<String> WINDOWS_FILE = new Fact<>("windows file", AnswerFormat.TEXT, Set.of());
    static final Fact<List<String>> CONTROL_SETS = new Fact<>("control sets", AnswerFormat.TEXTS, Set.of(Target.LOCAL));

    private final String word;
    private final int order;
    private final Set<Target> lacking;
    private final AnswerFormat<T> format;

    /** What every Windows that is running has, and an image may lack. */
    private Fact(String word, AnswerFormat<T> format) {
        this(word, format, Set.of(Target.IMAGE));
    }

    /** @param lacking the kinds of target that may have no such fact */
    private Fact(String word, AnswerFormat<T> format, Set<Target> lacking) {
        this.word = word;
        this.format = format;
        this.lacking = lacking;
        order = ALL.size();
        ALL.add(this);
    }

    static List<Fact<?>> all() {
        return Collections.unmodifiableList(ALL);
    }

    static Optional<Fact<?>> named(String word) {
        return ALL.stream().filter(fact -> fact.word.equals(word)).findFirst();
    }

    /** The question about one subject, such as a key, or about the machine itself. */
    Question<T> of(String... subject) {
        return new Question<>(this, List.of(subject));
    }

    /** Whether it is about a place in the registry, which a {@link Question} names first. */
    boolean isInRegistry() {
        return this == REGISTRY_VALUE || this == KEY_WRITTEN || this == SUBKEYS;
    }

    /** Whether a target of this kind may have no such fact at all. */
    boolean mayBeInapplicable(Target source) {
        return lacking.contains(source);
    }

    String word() {
        return word;
    }

    /** Where it stands in the file. */
    int order() {
        return order;
    }

    AnswerFormat<T> format() {
        return format;
    }
}
