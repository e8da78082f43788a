package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.HostDescription;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Asks a host on behalf of whoever asks here, and notes every answer.
 *
 * <p>Each question reaches the host once: what is asked again is answered from the notes, so that a snapshot does not
 * contradict itself when the host changes meanwhile.
 */
public final class RecordingFacts implements HostFacts {
    private final HostFacts host;
    private final Map<Question<?>, Reading<?>> answers = new HashMap<>();

    public RecordingFacts(HostFacts host) {
        this.host = host;
    }

    public Snapshot snapshot(String toolVersion, Instant recorded, Target source, HostDescription description) {
        return new Snapshot(toolVersion, recorded.truncatedTo(ChronoUnit.SECONDS), source, description, answers);
    }

    @Override
    public Reading<RegistryData> value(RegistryValue value) {
        return note(Questions.value(value), () -> host.value(value));
    }

    @Override
    public Reading<Instant> lastWritten(RegistryKey key) {
        return note(Questions.written(key), () -> host.lastWritten(key));
    }

    @Override
    public Reading<List<String>> subkeys(RegistryKey key) {
        return note(Questions.subkeys(key), () -> host.subkeys(key));
    }

    @Override
    public Reading<List<String>> controlSets() {
        return note(Fact.CONTROL_SETS.of(), host::controlSets);
    }

    @Override
    public Reading<String> environmentVariable(String name) {
        return note(Fact.ENVIRONMENT_VARIABLE.of(name), () -> host.environmentVariable(name));
    }

    @Override
    public Reading<Boolean> elevated() {
        return note(Fact.ELEVATED.of(), host::elevated);
    }

    @Override
    public Reading<PhysicalMemory> physicalMemory() {
        return note(Fact.PHYSICAL_MEMORY.of(), host::physicalMemory);
    }

    @Override
    public Reading<Instant> bootTime() {
        return note(Fact.BOOT_TIME.of(), host::bootTime);
    }

    @Override
    public Reading<Instant> recordedStart() {
        return note(Fact.RECORDED_START.of(), host::recordedStart);
    }

    @Override
    public Reading<JoinStatus> joinStatus() {
        return note(Fact.JOIN_STATUS.of(), host::joinStatus);
    }

    @Override
    public Reading<List<String>> callerGroups() {
        return note(Fact.CALLER_GROUPS.of(), host::callerGroups);
    }

    @Override
    public Reading<List<String>> localAdministrators() {
        return note(Fact.LOCAL_ADMINISTRATORS.of(), host::localAdministrators);
    }

    @Override
    public Reading<Long> serviceStart(String service) {
        return note(Fact.SERVICE_START.of(service), () -> host.serviceStart(service));
    }

    @Override
    public Reading<String> windowsFile(String path) {
        return note(Fact.WINDOWS_FILE.of(path), () -> host.windowsFile(path));
    }

    @SuppressWarnings("unchecked") // An answer is put in under a question of its own fact, which has its type.
    private <T> Reading<T> note(Question<T> question, Supplier<Reading<T>> ask) {
        return (Reading<T>) answers.computeIfAbsent(question, first -> ask.get());
    }
}
