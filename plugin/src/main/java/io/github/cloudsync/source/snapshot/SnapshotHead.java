package io.github.cloudsync.source.snapshot;

import java.util.Optional;

/**
 * What a snapshot says of itself before the facts, which its reader holds against them. Whoever has ten thousand needs no
 * more of each to see which of them are about one host.
 *
 * @param host the computer's name
 * @param machineGuid what Windows drew for the installation, in upper case; empty where it has none or could not be read
 * @param hasDirectories whether directories were recorded beside the host
 */
public record SnapshotHead(String host, Optional<String> machineGuid, boolean hasDirectories) {}
