package io.github.cloudsync.model.verdict;

/**
 * The evidence for a verdict: where it was looked, what was expected, what was there.
 *
 * @param expected what should be there
 * @param actual what is there, whole; formats that show less mark what they cut
 */
public record Observation(Place place, String expected, String actual) {}
