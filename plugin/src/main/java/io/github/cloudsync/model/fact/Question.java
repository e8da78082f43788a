package io.github.cloudsync.model.fact;

import java.util.List;

/**
 * One thing that can be asked of a source of evidence, with an answer of the type {@code A}.
 *
 * <p>A value: two that are equal have one answer, so that it can be asked ahead, kept, recorded and replayed. Whoever
 * adds one adds a record to {@link HostQuestion}, {@link DirectoryQuestion} or a sibling of theirs, an answer to the
 * source that can see it, and how a snapshot writes the answer down.
 */
public interface Question<A> {
    /**
     * What is asked, such as {@code registry value}: the name of the question in a snapshot's file, so that it is never
     * given another meaning.
     */
    String words();

    /** What it is asked about, such as a key and a value's name; empty where it is about the whole target. */
    default List<String> about() {
        return List.of();
    }
}
