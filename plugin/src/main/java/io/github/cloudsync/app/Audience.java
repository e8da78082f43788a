package io.github.cloudsync.app;

import io.github.cloudsync.report.Line;
import java.util.List;

/** Hears what a run says, while it runs: one thing after the other, from one thread. */
@FunctionalInterface
public interface Audience {
    /** Takes a line, which holds nothing that a console takes for more than text. */
    void say(Line line);

    /**
     * Hears that a target is about to be changed. From then on nothing that was found out about it before can be relied on.
     */
    default void changing() {}

    /**
     * Takes what a defect of a prerequisite looks like from inside, for whoever mends it. The user gets the rest: the
     * prerequisite is unknown.
     *
     * @param prerequisite the id
     */
    default void brokeDown(String prerequisite, RuntimeException defect) {}

    /** Takes several lines. */
    default void say(List<Line> lines) {
        lines.forEach(this::say);
    }

    /** Takes what goes well. */
    default void info(String text) {
        say(Line.info(text));
    }

    /** Takes what the user should look at. */
    default void warn(String text) {
        say(Line.warn(text));
    }
}
