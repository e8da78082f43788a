package io.github.cloudsync.model.demand;

import java.util.Map;
import java.util.Set;

/**
 * Something about a prerequisite that a baseline or a desired state may set. The prerequisite declares it; what reads the
 * file, what describes the file to an editor, the starter file and the table on the prerequisite's page all come from it.
 *
 * <p>The kinds are few on purpose: each is a record here, a branch where options are read and one where they are
 * described.
 *
 * @param <T> what is set
 */
public sealed interface Option<T> permits Limit, Choice, Flag, Ignorable, FurtherValues, Tolerance {
    /** The key in files, such as {@code mebibytes}; unique among the options of a prerequisite. */
    String name();

    /** What it is for, as a sentence for editors and pages. */
    String meaning();

    /** What is set as a desired state says it; empty where it has no word for it. */
    String words(T value);

    /** What is in force where neither the baseline nor the desired state says anything. */
    T standard();

    /** Where in a desired state it stands. */
    default Home home() {
        return Home.ENTRY;
    }

    /** A number that is the least that passes: a greater one is stricter. */
    static Limit atLeast(String name, long standard, String meaning) {
        return new Limit(name, Limit.Bound.LEAST, standard, meaning);
    }

    /** A number that is the most that passes: a smaller one is stricter. */
    static Limit atMost(String name, long standard, String meaning) {
        return new Limit(name, Limit.Bound.MOST, standard, meaning);
    }

    /**
     * One of several words. Which of them is in force is the user's decision, and none is refused as the looser one.
     *
     * @param words what each word stands for, in the order they are shown
     * @param standard what is in force without a word; it need not have one
     */
    static <T> Choice<T> oneOf(String name, Home home, Map<String, T> words, T standard, String meaning) {
        return new Choice<>(name, home, words, standard, meaning);
    }

    /** Something that may be allowed, and is not unless a desired state says so. */
    static Flag flag(String name, Home home, String meaning) {
        return new Flag(name, home, meaning);
    }

    /** Names of which each may be said not to count. */
    static Ignorable ignorable(Set<String> names, String meaning) {
        return new Ignorable(names, meaning);
    }
}
