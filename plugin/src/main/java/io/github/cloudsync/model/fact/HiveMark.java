package io.github.cloudsync.model.fact;

/**
 * Which hive file it is, and which state of it.
 *
 * @param hive its name in the image, such as {@code SYSTEM}
 * @param sequence the number of its last complete write, unsigned 32 bits, which every write raises
 * @param logs the identifiers of its transaction logs, which a copy shares with what it was copied from; empty where the
 *     program that made it gave it none
 */
public record HiveMark(String hive, long sequence, String logs) {
    /** Whether this is an earlier state than the other; the number starts over after 2^32 - 1. */
    public boolean isBehind(HiveMark other) {
        return (int) (sequence - other.sequence) < 0;
    }
}
