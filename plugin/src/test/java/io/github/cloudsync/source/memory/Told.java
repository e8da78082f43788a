package io.github.cloudsync.source.memory;

import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Source;
import java.util.HashMap;
import java.util.Map;

/** A source that answers what it was told to: one map from questions to readings. What it was not told is absent. */
public final class Told implements Source {
    private final Map<Object, Reading<?>> readings = new HashMap<>();

    /** Answers this question. */
    public <A> Told that(Question<A> question, Reading<A> reading) {
        readings.put(question, reading);
        return this;
    }

    /** Answers every question of the kind that has no answer of its own. */
    public <A, Q extends Question<A>> Told that(Class<Q> kind, Reading<A> reading) {
        readings.put(kind, reading);
        return this;
    }

    /** Whether it has been told anything about the question. */
    public boolean knows(Question<?> question) {
        return readings.containsKey(question) || readings.containsKey(question.getClass());
    }

    @Override
    @SuppressWarnings("unchecked") // what is put in under a question has its type
    public <A> Reading<A> ask(Question<A> question) {
        Reading<?> own = readings.get(question);
        Reading<?> ofKind = readings.get(question.getClass());
        return own != null ? (Reading<A>) own : ofKind != null ? (Reading<A>) ofKind : Reading.absent();
    }
}
