package io.github.cloudsync.hygiene.corrected;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule has against a value.
 *
 * @param faults in IdFix's words, where it has one
 * @param reason what is wrong and what to do; does not hold the value
 * @param repaired the value as this rule would have it; null where only a person can tell
 */
record Complaint(
        List<String> faults, String reason, @Nullable String repaired) {
    static Complaint of(String fault, String reason, @Nullable String repaired) {
        return new Complaint(List.of(fault), reason, repaired);
    }
}
