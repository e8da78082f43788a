package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryForest;
import io.github.cloudsync.model.fact.DirectoryGroup;
import io.github.cloudsync.model.fact.DirectoryQuestion;
import io.github.cloudsync.model.fact.DomainController;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.KdsRootKey;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One kind of question as a snapshot knows it: its name in the file, and how its answer is written there. Recorder and
 * replaying both go by this table.
 *
 * <p>A new question is a line here; a test finds the one that was forgotten. A name that is in use is never given another
 * meaning, since old files keep the old one.
 */
final class Fact<A> {
    private static final List<Fact<?>> ALL = new ArrayList<>();
    private static final Map<Class<?>, Fact<?>> BY_KIND = new HashMap<>();
    private static final Map<String, Fact<?>> BY_WORD = new HashMap<>();

    static {
        AnswerFormat<List<String>> texts = AnswerFormat.listOf(AnswerFormat.TEXT);
        AnswerFormat<Delegation> delegation = RecordFormat.of(Delegation.class);
        add(HostQuestion.ValueOf.class, "registry value", RegistryDataFormat.INSTANCE);
        add(HostQuestion.KeyWritten.class, "registry key written", AnswerFormat.TIME);
        add(HostQuestion.SubkeysOf.class, "registry subkeys", texts);
        add(HostQuestion.EnvironmentVariable.class, "environment variable", AnswerFormat.TEXT);
        add(HostQuestion.Elevated.class, "elevated", AnswerFormat.FLAG);
        add(HostQuestion.Memory.class, "physical memory", RecordFormat.of(PhysicalMemory.class));
        add(HostQuestion.BootTime.class, "boot time", AnswerFormat.TIME);
        add(HostQuestion.RecordedStart.class, "recorded start", AnswerFormat.TIME);
        add(HostQuestion.Membership.class, "join status", RecordFormat.of(JoinStatus.class));
        add(HostQuestion.CallerGroups.class, "groups of the caller", texts);
        add(HostQuestion.LocalAdministrators.class, "local administrators", texts);
        add(HostQuestion.StartOf.class, "service start", AnswerFormat.NUMBER);
        add(HostQuestion.WindowsFile.class, "windows file", AnswerFormat.TEXT);
        add(HostQuestion.ControlSets.class, "control sets", texts);
        add(DirectoryQuestion.Base.class, "base", AnswerFormat.TEXT);
        add(DirectoryQuestion.Time.class, "time", AnswerFormat.TIME);
        add(DirectoryQuestion.Forest.class, "forest", RecordFormat.of(DirectoryForest.class));
        add(DirectoryQuestion.SchemaVersion.class, "schema version", AnswerFormat.NUMBER);
        add(DirectoryQuestion.SchemaAttribute.class, "schema attribute", AnswerFormat.TEXT);
        add(
                DirectoryQuestion.DomainControllers.class,
                "domain controllers",
                AnswerFormat.listOf(RecordFormat.of(DomainController.class)));
        add(
                DirectoryQuestion.KdsRootKeys.class,
                "KDS root keys",
                AnswerFormat.listOf(RecordFormat.of(KdsRootKey.class)));
        add(DirectoryQuestion.Self.class, "account signed in with", RecordFormat.of(DirectoryAccount.class));
        add(DirectoryQuestion.AccountOf.class, "account", RecordFormat.of(DirectoryAccount.class));
        add(DirectoryQuestion.GroupsOf.class, "groups of an account", texts);
        add(DirectoryQuestion.PasswordRetrieval.class, "password retrieval", RecordFormat.of(Permission.class));
        add(DirectoryQuestion.DelegationTo.class, "delegation", delegation);
        add(
                DirectoryQuestion.DelegationWhereBlocked.class,
                "delegation where inheritance is blocked",
                AnswerFormat.listOf(delegation));
        add(DirectoryQuestion.GroupOf.class, "group", RecordFormat.of(DirectoryGroup.class));
        add(DirectoryQuestion.Container.class, "container", AnswerFormat.TEXT);
        add(DirectoryQuestion.UpnSuffixes.class, "UPN suffixes", texts);
    }

    private final Class<?> kind;
    private final String word;
    private final int order;
    private final AnswerFormat<A> format;

    private Fact(Class<?> kind, String word, AnswerFormat<A> format) {
        this.kind = kind;
        this.word = word;
        this.format = format;
        this.order = ALL.size();
    }

    private static <A, Q extends Question<A>> void add(Class<Q> kind, String word, AnswerFormat<A> format) {
        Fact<A> fact = new Fact<>(kind, word, format);
        ALL.add(fact);
        BY_KIND.put(kind, fact);
        BY_WORD.put(word, fact);
    }

    static List<Fact<?>> all() {
        return Collections.unmodifiableList(ALL);
    }

    static Optional<Fact<?>> named(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** The kind that this question is of. */
    @SuppressWarnings("unchecked") // A fact is kept under the kind of question whose answer it writes.
    static <A> Fact<A> of(Question<A> question) {
        return (Fact<A>) Objects.requireNonNull(BY_KIND.get(question.getClass()), question.words());
    }

    /** The class of the questions that it is about. */
    Class<?> kind() {
        return kind;
    }

    String word() {
        return word;
    }

    /** Where it stands in the file. */
    int order() {
        return order;
    }

    AnswerFormat<A> format() {
        return format;
    }
}
