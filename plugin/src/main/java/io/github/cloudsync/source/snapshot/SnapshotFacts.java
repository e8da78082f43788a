package io.github.cloudsync.source.snapshot;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.time.Instant;
import java.util.List;

/** Answers as the host answered when it was recorded. What it was not asked then is unreadable, and never absent. */
public final class SnapshotFacts implements HostFacts {
    private final Snapshot snapshot;

    public SnapshotFacts(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public Reading<RegistryData> value(RegistryValue value) {
        return answer(Questions.value(value));
    }

    @Override
    public Reading<Instant> lastWritten(RegistryKey key) {
        return answer(Questions.written(key));
    }

    @Override
    public Reading<List<String>> subkeys(RegistryKey key) {
        return answer(Questions.subkeys(key));
    }

    @Override
    public Reading<List<String>> controlSets() {
        return answer(Fact.CONTROL_SETS.of());
    }

    @Override
    public Reading<String> environmentVariable(String name) {
        return answer(Fact.ENVIRONMENT_VARIABLE.of(name));
    }

    @Override
    public Reading<Boolean> elevated() {
        return answer(Fact.ELEVATED.of());
    }

    @Override
    public Reading<PhysicalMemory> physicalMemory() {
        return answer(Fact.PHYSICAL_MEMORY.of());
    }

    @Override
    public Reading<Instant> bootTime() {
        return answer(Fact.BOOT_TIME.of());
    }

    @Override
    public Reading<Instant> recordedStart() {
        return answer(Fact.RECORDED_START.of());
    }

    @Override
    public Reading<JoinStatus> joinStatus() {
        return answer(Fact.JOIN_STATUS.of());
    }

    @Override
    public Reading<List<String>> callerGroups() {
        return answer(Fact.CALLER_GROUPS.of());
    }

    @Override
    public Reading<List<String>> localAdministrators() {
        return answer(Fact.LOCAL_ADMINISTRATORS.of());
    }

    @Override
    public Reading<Long> serviceStart(String service) {
        return answer(Fact.SERVICE_START.of(service));
    }

    @Override
    public Reading<String> windowsFile(String path) {
        return answer(Fact.WINDOWS_FILE.of(path));
    }

    private <T> Reading<T> answer(Question<T> question) {
        return snapshot.answer(question)
                .orElseGet(() -> Reading.unreadable("the snapshot was recorded by version " + snapshot.toolVersion()
                        + ", which did not ask for it; record it anew, with this desired state at hand"));
    }
}
