package io.github.cloudsync.model.fact;

/**
 * Where evidence comes from: something that is there, such as a machine or a directory, or a recording of it.
 *
 * <p>Never changes what it looks at and never throws for what it cannot see. Unless it says otherwise it is for one
 * thread.
 */
public interface Source {
    /** Looks. A question that this source knows nothing about is unreadable, never absent. */
    <A> Reading<A> ask(Question<A> question);
}
