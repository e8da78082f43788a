package io.github.cloudsync.model;

/** A registry value that the desired state asks for beyond what the prerequisite itself demands. */
public record RequestedValue(RegistryValue value, RegistryData data) {}
