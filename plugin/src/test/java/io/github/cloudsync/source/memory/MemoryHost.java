package io.github.cloudsync.source.memory;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.RestartMark;
import io.github.cloudsync.model.fact.UserHive;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.ServiceStart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A host whose registry is a map. Knows the two views and can refuse to be read or written, as a real one does. As on every
 * Windows, the hive of SYSTEM is there.
 */
public class MemoryHost implements Host {
    private static final Comparator<RegistryKey> BY_PLACE =
            Comparator.comparing(key -> key.toString().toUpperCase(Locale.ROOT));

    private final TreeMap<RegistryKey, TreeMap<String, RegistryData>> keys = new TreeMap<>(BY_PLACE);
    private final Map<RegistryKey, Instant> written = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Set<RegistryValue> unreadable = new HashSet<>();
    private final Set<RegistryKey> unwritable = new HashSet<>();
    private Reading<Boolean> elevated = Reading.present(true);
    private Reading<PhysicalMemory> memory =
            Reading.present(new PhysicalMemory(8L << 30, PhysicalMemory.Measure.INSTALLED));
    private Reading<Instant> bootTime = Reading.present(Instant.parse("2026-11-22T06:00:00Z"));
    private Reading<Instant> recordedStart = bootTime;
    /** In memory only, as on Windows: no part of the registry that is compared. */
    private Optional<Instant> restartMark = Optional.empty();

    private Reading<JoinStatus> joinStatus =
            Reading.present(new JoinStatus(JoinStatus.Membership.WORKGROUP, "WORKGROUP"));
    private Reading<List<String>> callerGroups = Reading.present(List.of("S-1-5-32-544"));
    private Reading<List<String>> localAdministrators = Reading.present(List.of("PROV01\\Administrator"));
    private final Map<String, Reading<String>> windowsFiles = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Reading<Long>> serviceStarts = new HashMap<>();
    private Reading<List<String>> controlSets = Reading.inapplicable("a running Windows has one current control set");
    private int writes;

    public MemoryHost() {
        RegistryKey system = new UserHive(UserHive.SYSTEM_BY_FILE).key();
        keys.put(system, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        written.put(system, Instant.parse("2026-11-22T06:00:00Z"));
    }

    /** One that is not running. */
    public static MemoryHost image() {
        return new MemoryHost().withBootTime(Reading.inapplicable("an offline image is not running"));
    }

    /** Puts a value there as setup; does not count as a write. */
    public MemoryHost with(RegistryValue value, RegistryData data) {
        set(value, data);
        return this;
    }

    public MemoryHost withKey(RegistryKey key) {
        create(key.unredirected());
        return this;
    }

    public MemoryHost withEnvironment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public MemoryHost denyReading(RegistryValue value) {
        unreadable.add(place(value));
        return this;
    }

    public MemoryHost denyWriting(RegistryKey key) {
        unwritable.add(key.unredirected());
        return this;
    }

    public MemoryHost notElevated() {
        elevated = Reading.present(false);
        return this;
    }

    public MemoryHost withMemory(Reading<PhysicalMemory> reading) {
        memory = reading;
        return this;
    }

    /** By both clocks. */
    public MemoryHost withBootTime(Reading<Instant> reading) {
        bootTime = reading;
        recordedStart = reading;
        return this;
    }

    /** By the clock as it stood at the start. */
    public MemoryHost withRecordedStart(Reading<Instant> reading) {
        recordedStart = reading;
        return this;
    }

    /** What a restart does to it. */
    public MemoryHost restart(Instant when) {
        restartMark = Optional.empty();
        return withBootTime(Reading.present(when));
    }

    /** Sets the time at which an existing key was last written. */
    public MemoryHost withKeyWritten(RegistryKey key, Instant when) {
        withKey(key);
        written.put(key.unredirected(), when);
        return this;
    }

    public MemoryHost withJoinStatus(Reading<JoinStatus> reading) {
        joinStatus = reading;
        return this;
    }

    public MemoryHost withCallerGroups(Reading<List<String>> reading) {
        callerGroups = reading;
        return this;
    }

    public MemoryHost withLocalAdministrators(Reading<List<String>> reading) {
        localAdministrators = reading;
        return this;
    }

    /** Makes the service control manager say something else than the registry. */
    public MemoryHost withServiceStart(String service, Reading<Long> reading) {
        serviceStarts.put(service, reading);
        return this;
    }

    /** Makes it a Windows that is not running, and whose registry has no {@code CurrentControlSet}. */
    public MemoryHost withControlSets(Reading<List<String>> reading) {
        controlSets = reading;
        return this;
    }

    public MemoryHost withWindowsFile(String path, Reading<String> reading) {
        windowsFiles.put(path, reading);
        return this;
    }

    /** How often something was changed through the host's own methods. */
    public int writes() {
        return writes;
    }

    /** Everything there is, one line a key or value, for comparing whole states. */
    public String export() {
        StringBuilder out = new StringBuilder();
        keys.forEach((key, values) -> {
            out.append(key).append('\n');
            values.forEach((name, data) -> out.append("    ")
                    .append(name)
                    .append(" = ")
                    .append(data.type())
                    .append(' ')
                    .append(java.util.HexFormat.of().formatHex(data.bytes()))
                    .append('\n'));
        });
        return out.toString();
    }

    @Override
    public Reading<RegistryData> value(RegistryValue value) {
        RegistryValue place = place(value);
        if (unreadable.contains(place)) {
            return Reading.unreadable("access denied; run Maven as an administrator");
        }
        Map<String, RegistryData> values = keys.get(place.key());
        RegistryData data = values == null ? null : values.get(place.name());
        return data == null ? Reading.absent() : Reading.present(data);
    }

    @Override
    public Reading<Instant> lastWritten(RegistryKey key) {
        if (key.equals(RestartMark.KEY)) {
            return restartMark.map(Reading::present).orElseGet(Reading::absent);
        }
        Instant when = written.get(key.unredirected());
        return when == null ? Reading.absent() : Reading.present(when);
    }

    @Override
    public Reading<List<String>> subkeys(RegistryKey key) {
        RegistryKey place = key.unredirected();
        if (place.path().isEmpty()) {
            return Reading.present(keys.keySet().stream()
                    .filter(top -> top.root() == place.root() && top.parent().isEmpty())
                    .map(RegistryKey::path)
                    .toList());
        }
        if (!keys.containsKey(place)) {
            return Reading.absent();
        }
        List<String> names = new ArrayList<>();
        for (RegistryKey other : keys.keySet()) {
            if (other.parent().equals(Optional.of(place))) {
                names.add(other.path().substring(place.path().length() + 1));
            }
        }
        return Reading.present(names);
    }

    @Override
    public Reading<List<String>> controlSets() {
        return controlSets;
    }

    @Override
    public Reading<String> environmentVariable(String name) {
        String value = environment.get(name);
        return value == null ? Reading.absent() : Reading.present(value);
    }

    @Override
    public Reading<Boolean> elevated() {
        return elevated;
    }

    @Override
    public Reading<PhysicalMemory> physicalMemory() {
        return memory;
    }

    @Override
    public Reading<Instant> bootTime() {
        return bootTime;
    }

    @Override
    public Reading<Instant> recordedStart() {
        return recordedStart;
    }

    @Override
    public Reading<JoinStatus> joinStatus() {
        return joinStatus;
    }

    @Override
    public Reading<List<String>> callerGroups() {
        return callerGroups;
    }

    @Override
    public Reading<List<String>> localAdministrators() {
        return localAdministrators;
    }

    /** Has no service control manager with a mind of its own: what the registry says is in force at once. */
    @Override
    public Reading<Long> serviceStart(String service) {
        Reading<Long> stubborn = serviceStarts.get(service);
        return stubborn != null
                ? stubborn
                : value(new ServiceStart(service).location())
                        .map(data -> data.asDword().orElse(ServiceStart.DISABLED));
    }

    @Override
    public Reading<String> windowsFile(String path) {
        return windowsFiles.getOrDefault(path, Reading.absent());
    }

    @Override
    public void write(Change change) throws HostException {
        RegistryValue value = place(change.setting().location());
        if (unwritable.contains(value.key())) {
            throw new HostException("Cannot write " + value + ": access denied.", "Run Maven as an administrator.");
        }
        oweRestartFor(change.setting().location().key());
        writes++;
        if (change.after().isPresent()) {
            set(value, change.after().get());
        } else {
            Optional.ofNullable(keys.get(value.key())).ifPresent(values -> values.remove(value.name()));
            written.computeIfPresent(value.key(), (key, before) -> Instant.now());
        }
    }

    @Override
    public boolean removeIfEmpty(RegistryKey key) throws HostException {
        RegistryKey place = key.unredirected();
        TreeMap<String, RegistryData> values = keys.get(place);
        if (values == null) {
            return true;
        }
        boolean used =
                !values.isEmpty() || !subkeys(place).seen().orElse(List.of()).isEmpty();
        if (used) {
            return false;
        }
        oweRestartFor(key);
        writes++;
        keys.remove(place);
        written.remove(place);
        return true;
    }

    private void oweRestartFor(RegistryKey key) {
        boolean running = bootTime instanceof Reading.Present<Instant>;
        if (running && RestartMark.isOwedFor(key)) {
            restartMark = Optional.of(Instant.now());
        }
    }

    @Override
    public void commit() throws HostException {}

    @Override
    public void close() {}

    private void set(RegistryValue value, RegistryData data) {
        RegistryValue place = place(value);
        create(place.key());
        keys.get(place.key()).put(place.name(), data);
        written.put(place.key(), Instant.now());
    }

    /** Creates a key and those it lies in; overridden to fail in between. */
    protected void create(RegistryKey key) {
        for (RegistryKey each : key.lineage()) {
            keys.computeIfAbsent(each, k -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
            written.computeIfAbsent(each, k -> Instant.now());
        }
    }

    private static RegistryValue place(RegistryValue value) {
        return new RegistryValue(value.key().unredirected(), value.name());
    }
}
