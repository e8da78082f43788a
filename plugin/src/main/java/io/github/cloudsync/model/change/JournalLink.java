package io.github.cloudsync.model.change;

/**
 * Points from a journal to the one before it about the same target.
 *
 * @param name the earlier journal's file name in the same folder
 * @param seal the seal of its first record, which no other journal has
 */
public record JournalLink(String name, String seal) {}
