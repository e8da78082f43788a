package io.github.cloudsync.model.change;

import java.util.List;

/**
 * What a rollback does, or did, about one journal.
 *
 * @param undos what becomes of each change in it, the last one first
 */
public record Retraction(RemediationRecord record, List<Undo> undos) {
    public Retraction {
        undos = List.copyOf(undos);
    }

    /** Whether all that the journal announced is, or is going to be, as it was before. */
    public boolean isComplete() {
        return undos.stream().allMatch(undo -> undo instanceof Undo.Restore || undo instanceof Undo.AsBefore);
    }
}
