package io.github.cloudsync.model.verdict;

import java.util.List;

/**
 * What kept something from being seen.
 *
 * @param places where it was looked; empty if the cause says that itself
 * @param cause why, and what to do; may be several sentences
 */
public record Unseen(List<String> places, String cause) {
    public Unseen {
        places = List.copyOf(places);
    }

    /** The places and the cause in one. */
    public String text() {
        return places.isEmpty() ? cause : String.join(" and ", places) + " could not be read: " + cause;
    }
}
