package io.github.cloudsync.model.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A prerequisite that no program can see, vouched for by a person.
 *
 * @param statement what is vouched for
 * @param validUntil the last day it holds, to the end of that day in UTC
 */
public record Attestation(String prerequisite, String statement, String by, LocalDate on, LocalDate validUntil) {
    public boolean isExpired(Instant now) {
        return !now.isBefore(validUntil.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
