package io.github.cloudsync.model.fact;

import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A host that is asked each question once; whoever asks again gets the same reading.
 *
 * <p>One verification must not contradict itself, and a plan must say of a value what the verdict saw: a second reading
 * may fail where the first has not, or find another value. What is about to be written is read anew, so never hold one of
 * these for longer than a verification and its plan. For one thread.
 */
public final class AskedOnce implements HostFacts {
    private final HostFacts host;
    private final Map<Question, Reading<?>> readings = new HashMap<>();

    /** @param subject what was asked about, which compares as Windows does */
    private record Question(String fact, Object subject) {}

    public AskedOnce(HostFacts host) {
        this.host = host;
    }

    @Override
    public Reading<RegistryData> value(RegistryValue value) {
        return once("value", value, () -> host.value(value));
    }

    @Override
    public Reading<Instant> lastWritten(RegistryKey key) {
        return once("written", key, () -> host.lastWritten(key));
    }

    @Override
    public Reading<List<String>> subkeys(RegistryKey key) {
        return once("subkeys", key, () -> host.subkeys(key));
    }

    @Override
    public Reading<List<String>> controlSets() {
        return once("control sets", "", host::controlSets);
    }

    @Override
    public Reading<String> environmentVariable(String name) {
        return once("variable", name, () -> host.environmentVariable(name));
    }

    @Override
    public Reading<Boolean> elevated() {
        return once("elevated", "", host::elevated);
    }

    @Override
    public Reading<PhysicalMemory> physicalMemory() {
        return once("memory", "", host::physicalMemory);
    }

    @Override
    public Reading<Instant> bootTime() {
        return once("boot", "", host::bootTime);
    }

    @Override
    public Reading<Instant> recordedStart() {
        return once("recorded start", "", host::recordedStart);
    }

    @Override
    public Reading<JoinStatus> joinStatus() {
        return once("join", "", host::joinStatus);
    }

    @Override
    public Reading<List<String>> callerGroups() {
        return once("groups", "", host::callerGroups);
    }

    @Override
    public Reading<List<String>> localAdministrators() {
        return once("administrators", "", host::localAdministrators);
    }

    @Override
    public Reading<Long> serviceStart(String service) {
        return once("service", service, () -> host.serviceStart(service));
    }

    @Override
    public Reading<String> windowsFile(String path) {
        return once("file", path, () -> host.windowsFile(path));
    }

    @SuppressWarnings("unchecked") // Each fact has one type, and is asked in one place above.
    private <T> Reading<T> once(String fact, Object subject, Supplier<Reading<T>> ask) {
        return (Reading<T>) readings.computeIfAbsent(new Question(fact, subject), first -> ask.get());
    }
}
