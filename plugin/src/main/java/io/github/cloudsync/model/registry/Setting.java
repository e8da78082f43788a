package io.github.cloudsync.model.registry;

/** A place on a target that holds one value and can be changed on its own. */
public sealed interface Setting permits RegistryValue, ServiceStart {
    /** Where the registry keeps it; what is read, compared and restored. */
    RegistryValue location();
}
