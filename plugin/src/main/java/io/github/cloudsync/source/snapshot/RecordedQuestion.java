package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A question as it stands in a file. Two are the same regardless of case, as Windows compares the names of keys, values,
 * variables, services and files, and a directory those of its objects.
 */
final class RecordedQuestion<A> implements Comparable<RecordedQuestion<?>> {
    private static final Comparator<RecordedQuestion<?>> ORDER = Comparator.<RecordedQuestion<?>>comparingInt(
                    question -> question.fact.order())
            .thenComparing(question -> RegistryKey.folded(String.join("\0", question.about)));

    /** What every Windows has, running or not; an image says of some registry keys that it does not look at them. */
    private static final Set<Class<?>> OF_THE_REGISTRY =
            Set.of(HostQuestion.ValueOf.class, HostQuestion.KeyWritten.class, HostQuestion.SubkeysOf.class);

    private final Fact<A> fact;
    private final List<String> about;
    private final int hash;

    RecordedQuestion(Fact<A> fact, List<String> about) {
        this.fact = fact;
        this.about = List.copyOf(about);
        hash = hash(fact, this.about);
    }

    static <A> RecordedQuestion<A> of(Question<A> question) {
        return new RecordedQuestion<>(Fact.of(question), question.about());
    }

    Fact<A> fact() {
        return fact;
    }

    List<String> about() {
        return about;
    }

    /**
     * Whether a target of this kind may say that it has no such fact. Anything else that a file says is inapplicable was
     * not recorded: it would talk its way out of a question.
     */
    boolean mayBeInapplicable(Target source) {
        if (fact.kind() == HostQuestion.ControlSets.class) {
            return source == Target.LOCAL;
        }
        boolean everywhere = fact.kind() == HostQuestion.WindowsFile.class || isAboutTheMachinesRegistry();
        return HostQuestion.class.isAssignableFrom(fact.kind()) && source == Target.IMAGE && !everywhere;
    }

    private boolean isAboutTheMachinesRegistry() {
        return OF_THE_REGISTRY.contains(fact.kind())
                && !about.isEmpty()
                && about.get(0).toUpperCase(Locale.ROOT).startsWith("HKLM\\");
    }

    @Override
    public int compareTo(RecordedQuestion<?> other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedQuestion<?> question && fact == question.fact && isAboutTheSameAs(question);
    }

    private boolean isAboutTheSameAs(RecordedQuestion<?> other) {
        boolean same = about.size() == other.about.size();
        for (int i = 0; same && i < about.size(); i++) {
            same = RegistryKey.isSameName(about.get(i), other.about.get(i));
        }
        return same;
    }

    private static int hash(Fact<?> fact, List<String> about) {
        int hash = fact.order();
        for (String part : about) {
            hash = 31 * hash + RegistryKey.hashOfName(part);
        }
        return hash;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return fact.word() + (about.isEmpty() ? "" : " of " + String.join(", ", about));
    }
}
