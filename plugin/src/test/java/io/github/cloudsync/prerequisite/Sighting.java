package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.verdict.Observation;

/** An observation as a person reads it, with its place as a text; what it was made at is for {@code PlaceTest}. */
public record Sighting(String place, String expected, String actual) {
    public static Sighting of(Observation seen) {
        return new Sighting(seen.place().toString(), seen.expected(), seen.actual());
    }
}
