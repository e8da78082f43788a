package io.github.cloudsync.regf;

import java.time.Instant;

/** FILETIME: 100-nanosecond intervals since 1 January 1601 UTC. */
final class FileTime {
    private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");
    private static final long PER_SECOND = 10_000_000;
    private static final long NANOS = 100;

    private FileTime() {}

    static long of(Instant instant) {
        return (instant.getEpochSecond() - EPOCH.getEpochSecond()) * PER_SECOND + instant.getNano() / NANOS;
    }

    static Instant toInstant(long fileTime) {
        return EPOCH.plusSeconds(Math.floorDiv(fileTime, PER_SECOND))
                .plusNanos(Math.floorMod(fileTime, PER_SECOND) * NANOS);
    }
}
