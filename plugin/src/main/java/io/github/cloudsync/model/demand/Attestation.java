package io.github.cloudsync.model.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A prerequisite that no program can see, vouched for by a person.
 *
 * @param statement what is vouched for
 * @param on the day it was vouched for, which begins where it is 14 hours later than in UTC: nobody vouches in advance
 * @param validUntil the last day it holds, to the end of that day in UTC
 */
public record Attestation(String prerequisite, String statement, String by, LocalDate on, LocalDate validUntil) {
    /** The zone in which every day begins first. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    /** Whether the day it is dated has not begun anywhere. */
    public boolean isStillToCome(Instant now) {
        return now.isBefore(on.atStartOfDay(EARLIEST).toInstant());
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(validUntil.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
