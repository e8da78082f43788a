package io.github.cloudsync.model.verdict;

/**
 * The evidence for a verdict: where it was looked, what was expected, what was there.
 *
 * @param setting the place, as a person would look it up
 */
public record Observation(String setting, String expected, String actual) {}
