package io.github.cloudsync.model;

import java.util.List;

/**
 * What a rollback came to.
 *
 * @param undos what became of each change, the last one first
 * @param problems keys that are empty and could not be removed, each with the reason
 */
public record Undone(List<Undo> undos, List<String> problems) {
    public Undone {
        undos = List.copyOf(undos);
        problems = List.copyOf(problems);
    }

    /** Whether everything is as it was before the remediation. */
    public boolean isComplete() {
        return problems.isEmpty()
                && undos.stream().allMatch(undo -> undo instanceof Undo.Restore || undo instanceof Undo.AsBefore);
    }
}
