package io.github.cloudsync.model.verdict;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What kept something from being seen.
 *
 * @param places where it was looked; empty if the cause says that itself
 * @param cause why, and what to do; may be several sentences
 */
public record Unseen(List<Place> places, String cause) {
    public Unseen {
        places = List.copyOf(places);
    }

    /** The places and the cause in one. */
    public String text() {
        return places.isEmpty() ? cause : inWords() + " could not be read: " + cause;
    }

    /** The places as a sentence has them. */
    public String inWords() {
        return places.stream().map(Place::toString).collect(Collectors.joining(" and "));
    }
}
