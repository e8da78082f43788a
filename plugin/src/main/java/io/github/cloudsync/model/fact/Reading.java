package io.github.cloudsync.model.fact;

import java.util.Optional;
import java.util.function.Function;

/** What was seen of one fact. Not being able to see is an answer of its own and never the same as absence. */
public sealed interface Reading<T> {
    /** The fact was seen. */
    record Present<T>(T value) implements Reading<T> {}

    /** It was looked for, with the right to see it, and is not there. */
    record Absent<T>() implements Reading<T> {}

    /**
     * It could not be seen.
     *
     * @param reason what stood in the way and what to do about it
     */
    record Unreadable<T>(String reason) implements Reading<T> {}

    /**
     * A target of this kind has no such fact, as an offline image has no boot time.
     *
     * @param reason the kind of target, as in "an offline image has no boot time"
     */
    record Inapplicable<T>(String reason) implements Reading<T> {}

    static <T> Reading<T> present(T value) {
        return new Present<>(value);
    }

    static <T> Reading<T> absent() {
        return new Absent<>();
    }

    static <T> Reading<T> unreadable(String reason) {
        return new Unreadable<>(reason);
    }

    static <T> Reading<T> inapplicable(String reason) {
        return new Inapplicable<>(reason);
    }

    /** The value where it was seen. An empty result says nothing about why: never treat it as absence. */
    default Optional<T> seen() {
        return this instanceof Present<T> present ? Optional.of(present.value()) : Optional.empty();
    }

    /** The same reading of something derived from the value. */
    default <R> Reading<R> map(Function<? super T, ? extends R> derive) {
        if (this instanceof Present<T> present) {
            return new Present<>(derive.apply(present.value()));
        }
        if (this instanceof Unreadable<T> unreadable) {
            return new Unreadable<>(unreadable.reason());
        }
        if (this instanceof Inapplicable<T> inapplicable) {
            return new Inapplicable<>(inapplicable.reason());
        }
        return new Absent<>();
    }

    /** The reading as messages show it after "is". */
    default String describe() {
        if (this instanceof Present<T> present) {
            return String.valueOf(present.value());
        }
        if (this instanceof Unreadable<T> unreadable) {
            return "unreadable: " + unreadable.reason();
        }
        if (this instanceof Inapplicable<T> inapplicable) {
            return "not applicable: " + inapplicable.reason();
        }
        return "absent";
    }
}
