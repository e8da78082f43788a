package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Source;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks a source on behalf of whoever asks here, and notes every answer.
 *
 * <p>Each question reaches the source once: what is asked again is answered from the notes, so that a snapshot does not
 * contradict itself when the target changes meanwhile. For one thread.
 */
public final class Recorder implements Source {
    private final Source source;
    private final Map<RecordedQuestion<?>, Reading<?>> answers = new HashMap<>();

    public Recorder(Source source) {
        this.source = source;
    }

    @Override
    @SuppressWarnings("unchecked") // An answer is noted under a question of its own kind, which has its type.
    public <A> Reading<A> ask(Question<A> question) {
        RecordedQuestion<A> recorded = RecordedQuestion.of(question);
        Reading<?> known = answers.get(recorded);
        if (known == null) {
            known = source.ask(question);
            answers.put(recorded, known);
        }
        return (Reading<A>) known;
    }

    /** Every question so far with its answer, whatever that was. */
    Map<RecordedQuestion<?>, Reading<?>> answers() {
        return Map.copyOf(answers);
    }
}
