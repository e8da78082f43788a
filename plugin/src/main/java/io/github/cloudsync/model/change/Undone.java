package io.github.cloudsync.model.change;

import java.util.List;

/**
 * What a rollback came to.
 *
 * @param retractions what became of each journal, the newest first
 * @param problems keys that are empty and could not be removed, each with the reason
 */
public record Undone(List<Retraction> retractions, List<String> problems) {
    public Undone {
        retractions = List.copyOf(retractions);
        problems = List.copyOf(problems);
    }

    /** What became of each change of all journals, the last one first. */
    public List<Undo> undos() {
        return retractions.stream()
                .flatMap(retraction -> retraction.undos().stream())
                .toList();
    }

    /** Whether everything is as it was before the remediation. */
    public boolean isComplete() {
        return problems.isEmpty() && retractions.stream().allMatch(Retraction::isComplete);
    }
}
