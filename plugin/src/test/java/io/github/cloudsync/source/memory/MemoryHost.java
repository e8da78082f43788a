package io.github.cloudsync.source.memory;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.Answers;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Question;
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
    /** What is asked of it beside the registry. */
    private final Told told = new Told();

    private final Set<RegistryValue> unreadable = new HashSet<>();
    private final Set<RegistryKey> unwritable = new HashSet<>();
    /** In memory only, as on Windows: no part of the registry that is compared. */
    private Optional<Instant> restartMark = Optional.empty();

    private final Answers answers = answers();
    private int writes;

    public MemoryHost() {
        withMemory(Reading.present(new PhysicalMemory(8L << 30, PhysicalMemory.Measure.INSTALLED)));
        withBootTime(Reading.present(Instant.parse("2026-11-22T06:00:00Z")));
        withJoinStatus(Reading.present(new JoinStatus(JoinStatus.Membership.WORKGROUP, "WORKGROUP")));
        withCallerGroups(Reading.present(List.of("S-1-5-32-544")));
        withLocalAdministrators(Reading.present(List.of("PROV01\\Administrator")));
        withControlSets(Reading.inapplicable("a running Windows has one current control set"));
        told(new HostQuestion.Elevated(), Reading.present(true));
        RegistryKey system = new UserHive(UserHive.SYSTEM_BY_FILE).key();
        keys.put(system, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        written.put(system, Instant.parse("2026-11-22T06:00:00Z"));
    }

    /** One that is not running. */
    public static MemoryHost image() {
        return new MemoryHost().withBootTime(Reading.inapplicable("an offline image is not running"));
    }

    /** Answers a question that is not about the registry. */
    public final <A> MemoryHost told(Question<A> question, Reading<A> reading) {
        told.that(question, reading);
        return this;
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
        return told(new HostQuestion.EnvironmentVariable(name), Reading.present(value));
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
        return told(new HostQuestion.Elevated(), Reading.present(false));
    }

    public MemoryHost withMemory(Reading<PhysicalMemory> reading) {
        return told(new HostQuestion.Memory(), reading);
    }

    /** By both clocks. */
    public MemoryHost withBootTime(Reading<Instant> reading) {
        return told(new HostQuestion.BootTime(), reading).withRecordedStart(reading);
    }

    /** By the clock as it stood at the start. */
    public MemoryHost withRecordedStart(Reading<Instant> reading) {
        return told(new HostQuestion.RecordedStart(), reading);
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
        return told(new HostQuestion.Membership(), reading);
    }

    public MemoryHost withCallerGroups(Reading<List<String>> reading) {
        return told(new HostQuestion.CallerGroups(), reading);
    }

    public MemoryHost withLocalAdministrators(Reading<List<String>> reading) {
        return told(new HostQuestion.LocalAdministrators(), reading);
    }

    /** Makes the service control manager say something else than the registry. */
    public MemoryHost withServiceStart(String service, Reading<Long> reading) {
        return told(new HostQuestion.StartOf(service), reading);
    }

    /** Makes it a Windows that is not running, and whose registry has no {@code CurrentControlSet}. */
    public MemoryHost withControlSets(Reading<List<String>> reading) {
        return told(new HostQuestion.ControlSets(), reading);
    }

    public MemoryHost withWindowsFile(String path, Reading<String> reading) {
        return told(new HostQuestion.WindowsFile(path), reading);
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
    public <A> Reading<A> ask(Question<A> question) {
        return answers.ask(question);
    }

    private Answers answers() {
        return new Answers()
                .to(HostQuestion.ValueOf.class, asked -> read(place(asked.value())))
                .to(HostQuestion.KeyWritten.class, asked -> time(asked.key()))
                .to(HostQuestion.SubkeysOf.class, asked -> below(asked.key().unredirected()))
                .to(HostQuestion.StartOf.class, this::start)
                .to(HostQuestion.ControlSets.class, told::ask)
                .to(HostQuestion.EnvironmentVariable.class, told::ask)
                .to(HostQuestion.Elevated.class, told::ask)
                .to(HostQuestion.Memory.class, told::ask)
                .to(HostQuestion.BootTime.class, told::ask)
                .to(HostQuestion.RecordedStart.class, told::ask)
                .to(HostQuestion.Membership.class, told::ask)
                .to(HostQuestion.CallerGroups.class, told::ask)
                .to(HostQuestion.LocalAdministrators.class, told::ask)
                .to(HostQuestion.WindowsFile.class, told::ask);
    }

    private Reading<RegistryData> read(RegistryValue place) {
        if (unreadable.contains(place)) {
            return Reading.unreadable("access denied; run Maven as an administrator");
        }
        Map<String, RegistryData> values = keys.get(place.key());
        RegistryData data = values == null ? null : values.get(place.name());
        return data == null ? Reading.absent() : Reading.present(data);
    }

    private Reading<Instant> time(RegistryKey key) {
        if (key.equals(RestartMark.KEY)) {
            return restartMark.map(Reading::present).orElseGet(Reading::absent);
        }
        Instant when = written.get(key.unredirected());
        return when == null ? Reading.absent() : Reading.present(when);
    }

    private Reading<List<String>> below(RegistryKey place) {
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

    /** Has no service control manager with a mind of its own: what the registry says is in force at once. */
    private Reading<Long> start(HostQuestion.StartOf asked) {
        return told.knows(asked)
                ? told.ask(asked)
                : value(new ServiceStart(asked.service()).location())
                        .map(data -> data.asDword().orElse(ServiceStart.DISABLED));
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
        boolean running = bootTime() instanceof Reading.Present<Instant>;
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
