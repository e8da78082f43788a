package io.github.cloudsync.model.fact;

import java.util.HashMap;
import java.util.Map;

/**
 * A source that is asked each question once; whoever asks again gets the same reading.
 *
 * <p>One verification must not contradict itself, and a plan must say of a value what the verdict saw: a second reading
 * may fail where the first has not, or find another value. What is about to be written is read anew, so never hold one of
 * these for longer than a verification and its plan. For one thread.
 */
public final class Asked implements Source {
    private final Source source;
    private final Map<Question<?>, Reading<?>> readings = new HashMap<>();

    public Asked(Source source) {
        this.source = source;
    }

    @Override
    @SuppressWarnings("unchecked") // A reading is kept under the very question that it answers.
    public <A> Reading<A> ask(Question<A> question) {
        Reading<?> known = readings.get(question);
        if (known == null) {
            known = source.ask(question);
            readings.put(question, known);
        }
        return (Reading<A>) known;
    }
}
