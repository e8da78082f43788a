package io.github.cloudsync.report;

import io.github.cloudsync.model.outcome.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How old recorded evidence is, in the words of a person. */
final class Age {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Age() {}

    /** {@code recorded 2026-11-20 10:15 UTC, 2 days ago}; empty for a report on a target that was looked at itself. */
    static String of(Report report) {
        return report.recorded()
                .map(recorded -> "recorded " + MINUTE.format(recorded) + ", " + ago(recorded, report.at()))
                .orElse("");
    }

    static String ago(Instant recorded, Instant now) {
        Duration age = Duration.between(recorded, now);
        if (age.isNegative()) {
            return "which lies in the future";
        }
        return age.toMinutes() == 0 ? "just now" : text(age) + " ago";
    }

    private static String text(Duration age) {
        if (age.toHours() >= 48) {
            return Totals.counted(age.toDays(), "day");
        }
        return age.toMinutes() >= 120
                ? Totals.counted(age.toHours(), "hour")
                : Totals.counted(age.toMinutes(), "minute");
    }
}
