package io.github.cloudsync.engine;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A host that is not running, as it would be if it were started with one of its control sets: {@code CurrentControlSet}
 * is that one. Not for use by several threads.
 */
final class HostInControlSet implements HostFacts {
    private final HostFacts host;
    private final Reading<String> controlSet;
    private boolean asked;

    /** @param controlSet the name of one; where it could not be seen, nothing in it can be either */
    HostInControlSet(HostFacts host, Reading<String> controlSet) {
        this.host = host;
        this.controlSet = controlSet;
    }

    /** Whether the control set made a difference to whoever has asked so far. */
    boolean wasAskedForIt() {
        return asked;
    }

    private <T> Reading<T> ask(RegistryKey key, Function<RegistryKey, Reading<T>> question) {
        if (!key.isInCurrentControlSet()) {
            return question.apply(key);
        }
        asked = true;
        if (controlSet instanceof Reading.Present<String> name) {
            return question.apply(key.inControlSet(name.value()));
        }
        return Reading.unreadable(
                controlSet instanceof Reading.Unreadable<String> unreadable ? unreadable.reason() : "it is not named");
    }

    @Override
    public Reading<RegistryData> value(RegistryValue value) {
        return ask(value.key(), key -> host.value(key.value(value.name())));
    }

    @Override
    public Reading<Instant> lastWritten(RegistryKey key) {
        return ask(key, host::lastWritten);
    }

    @Override
    public Reading<List<String>> subkeys(RegistryKey key) {
        return ask(key, host::subkeys);
    }

    @Override
    public Reading<List<String>> controlSets() {
        return host.controlSets();
    }

    @Override
    public Reading<String> environmentVariable(String name) {
        return host.environmentVariable(name);
    }

    @Override
    public Reading<Boolean> elevated() {
        return host.elevated();
    }

    @Override
    public Reading<PhysicalMemory> physicalMemory() {
        return host.physicalMemory();
    }

    @Override
    public Reading<Instant> bootTime() {
        return host.bootTime();
    }

    @Override
    public Reading<Instant> recordedStart() {
        return host.recordedStart();
    }

    @Override
    public Reading<JoinStatus> joinStatus() {
        return host.joinStatus();
    }

    @Override
    public Reading<List<String>> callerGroups() {
        return host.callerGroups();
    }

    @Override
    public Reading<List<String>> localAdministrators() {
        return host.localAdministrators();
    }

    @Override
    public Reading<Long> serviceStart(String service) {
        return host.serviceStart(service);
    }

    @Override
    public Reading<String> windowsFile(String path) {
        return host.windowsFile(path);
    }
}
