package io.github.cloudsync.model;

import io.github.cloudsync.model.Journal.Intent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A journal, read back.
 *
 * @param name the journal as a person would name it, that is its file
 * @param place which target it is about: the host's name, or the image's folder
 * @param results what was noted of the intents, by their numbers; a missing note says nothing
 * @param finished whether the remediation came to its end
 * @param rolledBack whether all of it has been taken back
 * @param torn whether the last record is incomplete, as after a crash; what it announced was never begun
 */
public record RemediationRecord(
        String name,
        Instant started,
        Target target,
        String place,
        List<Intent> intents,
        Map<Integer, Result> results,
        boolean finished,
        boolean rolledBack,
        boolean torn) {
    public RemediationRecord {
        intents = List.copyOf(intents);
        results = Map.copyOf(results);
    }
}
