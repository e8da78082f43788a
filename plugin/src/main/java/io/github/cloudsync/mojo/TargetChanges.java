package io.github.cloudsync.mojo;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.aether.SessionData;

/**
 * Counts in Maven's session how often goals of a build have changed a target, so that what was found before a change is
 * never taken for what is so after it. Counted when a change begins, since it may fail half way, and again when the goal
 * that made it has ended, since another module may have looked in between.
 *
 * <p>May be used from any thread; one for each goal. What is kept in the session is of the JDK's types only, since two
 * modules may have loaded this plugin twice.
 */
final class TargetChanges {
    private static final String KEY = "io.github.cloudsync.target-changes";

    private final AtomicLong all;
    private final AtomicLong own = new AtomicLong();

    TargetChanges(SessionData session) {
        session.set(KEY, null, new AtomicLong());
        this.all = (AtomicLong) session.get(KEY);
    }

    /** To be called before anything of a target is changed. */
    void begin() {
        own.incrementAndGet();
        all.incrementAndGet();
    }

    /** To be called when the goal has ended, however it did. */
    void end() {
        if (own.get() > 0) {
            begin();
        }
    }

    /** The changes of the build so far. */
    long all() {
        return all.get();
    }

    /** Those of them that this goal has not made. */
    long ofOthers() {
        return all.get() - own.get();
    }
}
