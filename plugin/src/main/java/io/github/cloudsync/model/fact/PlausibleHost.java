package io.github.cloudsync.model.fact;

import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.time.Instant;
import java.util.List;

/**
 * What a host says, held against what a host of its kind has: where it says of a fact that it does not apply, although
 * every host of that kind has it, the fact was not seen and is unreadable.
 *
 * <p>Without this a damaged recording, or a host with a defect, could talk its way out of a question: what does not
 * apply does not count. Every kind of host has a registry and a Windows folder; a current user and all the rest, only a
 * Windows that is running has, and a host that knows no last start by either clock is not running. As safe for threads
 * as what it asks.
 */
final class PlausibleHost implements HostFacts {
    private final HostFacts host;

    PlausibleHost(HostFacts host) {
        this.host = host;
    }

    @Override
    public Reading<RegistryData> value(RegistryValue value) {
        return ofTheRegistry(host.value(value));
    }

    @Override
    public Reading<Instant> lastWritten(RegistryKey key) {
        return ofTheRegistry(host.lastWritten(key));
    }

    @Override
    public Reading<List<String>> subkeys(RegistryKey key) {
        return ofTheRegistry(host.subkeys(key));
    }

    /** Only a running Windows has a current one and no other that counts. */
    @Override
    public Reading<List<String>> controlSets() {
        Reading<List<String>> sets = host.controlSets();
        return isNotRunning() ? seenEverywhere(sets, "every Windows that is not running has some") : sets;
    }

    @Override
    public Reading<String> environmentVariable(String name) {
        return ofARunningWindows(host.environmentVariable(name));
    }

    @Override
    public Reading<Boolean> elevated() {
        return ofARunningWindows(host.elevated());
    }

    @Override
    public Reading<PhysicalMemory> physicalMemory() {
        return ofARunningWindows(host.physicalMemory());
    }

    @Override
    public Reading<Instant> bootTime() {
        return ofARunningWindows(host.bootTime());
    }

    @Override
    public Reading<Instant> recordedStart() {
        return ofARunningWindows(host.recordedStart());
    }

    @Override
    public Reading<JoinStatus> joinStatus() {
        return ofARunningWindows(host.joinStatus());
    }

    @Override
    public Reading<List<String>> callerGroups() {
        return ofARunningWindows(host.callerGroups());
    }

    @Override
    public Reading<List<String>> localAdministrators() {
        return ofARunningWindows(host.localAdministrators());
    }

    @Override
    public Reading<Long> serviceStart(String service) {
        return ofARunningWindows(host.serviceStart(service));
    }

    @Override
    public Reading<String> windowsFile(String path) {
        return seenEverywhere(host.windowsFile(path), "every Windows has its folder");
    }

    private <T> Reading<T> ofTheRegistry(Reading<T> reading) {
        return seenEverywhere(reading, "every Windows has this part of the registry");
    }

    private <T> Reading<T> ofARunningWindows(Reading<T> reading) {
        return !(reading instanceof Reading.Inapplicable<T>) || isNotRunning()
                ? reading
                : seenEverywhere(reading, "this Windows is running, and every running one has it");
    }

    /** By both clocks, so that one answer alone cannot make an image of a server that is running. */
    private boolean isNotRunning() {
        return host.bootTime() instanceof Reading.Inapplicable<Instant>
                && host.recordedStart() instanceof Reading.Inapplicable<Instant>;
    }

    private static <T> Reading<T> seenEverywhere(Reading<T> reading, String why) {
        return reading instanceof Reading.Inapplicable<T> none ? Implausible.reading(none, why) : reading;
    }
}
