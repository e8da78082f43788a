package io.github.cloudsync.model.registry;

/**
 * Which of the two copies of a redirected key is meant; see "Registry Redirector" in the Windows documentation.
 *
 * <p>Always explicit here: a 32-bit JVM that leaves it out reads the wrong copy of {@code HKLM\SOFTWARE}.
 */
public enum RegistryView {
    BITS_64,
    BITS_32
}
