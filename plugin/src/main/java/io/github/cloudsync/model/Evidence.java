package io.github.cloudsync.model;

/** Everything a prerequisite may ask. */
public record Evidence(HostFacts host) {}
