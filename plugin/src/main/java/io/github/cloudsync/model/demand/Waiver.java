package io.github.cloudsync.model.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A prerequisite accepted as not met, for a reason and for a time.
 *
 * @param expires the last day it holds, to the end of that day in UTC
 */
public record Waiver(String prerequisite, String reason, LocalDate expires, Optional<String> approver) {
    public boolean isExpired(Instant now) {
        return !now.isBefore(expires.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
