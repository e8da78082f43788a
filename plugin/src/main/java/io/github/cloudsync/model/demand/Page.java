package io.github.cloudsync.model.demand;

import java.time.LocalDate;

/**
 * A page of Microsoft in one version.
 *
 * @param date the day that the version bears
 */
public record Page(String title, LocalDate date) {
    /** {@code The page, 2021-03-23}. */
    @Override
    public String toString() {
        return title + ", " + date;
    }
}
