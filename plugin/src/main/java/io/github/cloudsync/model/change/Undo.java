package io.github.cloudsync.model.change;

import io.github.cloudsync.model.change.Journal.Intent;

/** What a rollback does, or did, about one change in a journal. */
public sealed interface Undo {
    Intent intent();

    /** The setting holds what the journal says was written: give back what was there before. */
    record Restore(Intent intent, Change change) implements Undo {}

    /** The setting is as it was before: there is nothing to take back. */
    record AsBefore(Intent intent) implements Undo {}

    /** The setting has changed since; taking it back would lose that. */
    record Moved(Intent intent, String actual) implements Undo {}

    /** It was tried and could not be done. */
    record Failed(Intent intent, String reason) implements Undo {}
}
