package io.github.cloudsync.model.change;

/** What became of one change. */
public sealed interface Result {
    /** It was made. */
    record Applied() implements Result {}

    /**
     * It was not made, because the setting was no longer as the plan had seen it.
     *
     * @param actual what was there instead
     */
    record Stale(String actual) implements Result {}

    /**
     * It was tried and could not be made.
     *
     * @param reason why, and what to do
     */
    record Failed(String reason) implements Result {}
}
