package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A fact asked about a subject. Two questions are the same regardless of case, as Windows compares the names of keys,
 * values, variables, services and files.
 */
final class Question<T> implements Comparable<Question<?>> {
    private static final Comparator<Question<?>> ORDER = Comparator.<Question<?>>comparingInt(
                    question -> question.fact.order())
            .thenComparing(q -> q.folded);

    private final Fact<T> fact;
    private final List<String> subject;
    private final String folded;

    Question(Fact<T> fact, List<String> subject) {
        this.fact = fact;
        this.subject = List.copyOf(subject);
        folded = RegistryKey.folded(String.join("\0", subject));
    }

    Fact<T> fact() {
        return fact;
    }

    List<String> subject() {
        return subject;
    }

    /**
     * Whether a target of this kind may say that it has no such fact. Anything else that a file says is inapplicable was
     * not recorded: it would talk its way out of a question.
     */
    boolean mayBeInapplicable(Target source) {
        return fact.mayBeInapplicable(source)
                && !(fact.isInRegistry()
                        && !subject.isEmpty()
                        && subject.get(0).toUpperCase(Locale.ROOT).startsWith("HKLM\\"));
    }

    @Override
    public int compareTo(Question<?> other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Question<?> question && fact == question.fact && folded.equals(question.folded);
    }

    @Override
    public int hashCode() {
        return 31 * fact.order() + folded.hashCode();
    }

    @Override
    public String toString() {
        return fact.word() + (subject.isEmpty() ? "" : " of " + String.join(", ", subject));
    }
}
