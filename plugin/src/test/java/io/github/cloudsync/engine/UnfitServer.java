package io.github.cloudsync.engine;

import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Desired;
import io.github.cloudsync.source.memory.MemoryHost;
import java.time.Instant;
import java.time.InstantSource;

/** A server on which much is not as Microsoft's page asks, and how it is checked. */
final class UnfitServer {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final RegistryKey DOTNET = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319");

    private UnfitServer() {}

    static MemoryHost server() {
        return new MemoryHost()
                .withKey(RegistryKey.of(
                        "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols"))
                .with(DOTNET.value("Another"), RegistryData.text("survives"))
                .with(DOTNET.in32BitView().value("Another"), RegistryData.text("survives"));
    }

    static Report check(MemoryHost host) {
        return new Checker(Catalogue.all(), "1", InstantSource.fixed(NOW))
                .check(new Evidence(host), Desired.core(), Target.LOCAL);
    }
}
