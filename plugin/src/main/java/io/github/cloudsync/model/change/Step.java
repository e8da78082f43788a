package io.github.cloudsync.model.change;

/** One change of a plan and the prerequisite it is for. */
public record Step(String prerequisite, Change change) {}
