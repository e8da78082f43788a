package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a host has answered at one time.
 *
 * @param toolVersion the version of the plugin that asked
 * @param recorded when it asked, to the second
 * @param source what it asked: a live host or an image
 * @param answers every question with its answer, whatever that was
 */
public record Snapshot(
        String toolVersion,
        Instant recorded,
        Target source,
        HostDescription host,
        Map<Question<?>, Reading<?>> answers) {
    public Snapshot {
        answers = Map.copyOf(answers);
    }

    /** Empty if that was not asked, which says nothing about the host. */
    @SuppressWarnings("unchecked") // An answer is put in under a question of its own fact, which has its type.
    <T> Optional<Reading<T>> answer(Question<T> question) {
        return Optional.ofNullable((Reading<T>) answers.get(question));
    }
}
