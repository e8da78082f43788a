package io.github.cloudsync.model.demand;

import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryValue;

/** A registry value that the desired state asks for beyond what the prerequisite itself demands. */
public record RequestedValue(RegistryValue value, RegistryData data) {}
