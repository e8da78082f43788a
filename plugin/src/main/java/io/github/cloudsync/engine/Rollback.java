package io.github.cloudsync.engine;

import io.github.cloudsync.model.Change;
import io.github.cloudsync.model.CloudsyncException;
import io.github.cloudsync.model.Host;
import io.github.cloudsync.model.HostException;
import io.github.cloudsync.model.HostFacts;
import io.github.cloudsync.model.Journal.Intent;
import io.github.cloudsync.model.Prerequisite;
import io.github.cloudsync.model.Reading;
import io.github.cloudsync.model.RegistryData;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RemediationRecord;
import io.github.cloudsync.model.Result;
import io.github.cloudsync.model.Setting;
import io.github.cloudsync.model.Undo;
import io.github.cloudsync.model.Undone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes back what a journal says was done, the last change first.
 *
 * <p>Believes the target, not the notes: a remediation that was killed may have made any of its intents or none, and
 * what is there now tells which. So a rollback can be killed and run again, too.
 */
public final class Rollback {
    private final Ownership ownership;

    public Rollback(List<Prerequisite> prerequisites) {
        this.ownership = new Ownership(prerequisites);
    }

    /**
     * What would be done. Changes nothing.
     *
     * @throws CloudsyncException if the journal names a setting that the prerequisite has no business with
     */
    public List<Undo> plan(RemediationRecord record, HostFacts host) throws CloudsyncException {
        Map<Setting, Optional<RegistryData>> foreseen = new HashMap<>();
        List<Undo> undos = new ArrayList<>();
        for (int i = record.intents().size() - 1; i >= 0; i--) {
            Intent intent = record.intents().get(i);
            refuseForeign(intent, record);
            undos.add(undo(intent, record, host, foreseen));
        }
        return List.copyOf(undos);
    }

    /**
     * Does what {@link #plan} showed, and removes the keys that remediation created if they are empty.
     *
     * @throws HostException if the target could not be made durable
     */
    public Undone apply(List<Undo> plan, Host host) throws HostException {
        List<Undo> done = new ArrayList<>();
        for (Undo undo : plan) {
            done.add(undo instanceof Undo.Restore restore ? restore(restore, host) : undo);
        }
        List<String> problems = new ArrayList<>();
        for (RegistryKey key : createdDeepestFirst(plan)) {
            try {
                host.removeIfEmpty(key);
            } catch (HostException failure) {
                problems.add(failure.problem() + " " + failure.remedy());
            }
        }
        host.commit();
        return new Undone(done, problems);
    }

    private static Undo undo(
            Intent intent, RemediationRecord record, HostFacts host, Map<Setting, Optional<RegistryData>> foreseen) {
        Change change = intent.step().change();
        if (record.results().get(intent.number()) instanceof Result.Stale) {
            return new Undo.AsBefore(intent);
        }
        Optional<RegistryData> expected = foreseen.get(change.setting());
        Reading<RegistryData> actual = expected == null
                ? host.value(change.setting().location())
                : expected.map(Reading::present).orElseGet(Reading::absent);
        if (Stillness.holds(actual, change.after())) {
            foreseen.put(change.setting(), change.before());
            return new Undo.Restore(intent, change.inverse());
        }
        return Stillness.holds(actual, change.before())
                ? new Undo.AsBefore(intent)
                : new Undo.Moved(intent, actual.describe());
    }

    private static Undo restore(Undo.Restore undo, Host host) {
        Reading<RegistryData> actual = host.value(undo.change().setting().location());
        if (!Stillness.holds(actual, undo.change().before())) {
            return new Undo.Moved(undo.intent(), actual.describe());
        }
        try {
            host.write(undo.change());
            return undo;
        } catch (HostException failure) {
            return new Undo.Failed(undo.intent(), failure.problem() + " " + failure.remedy());
        }
    }

    private static Set<RegistryKey> createdDeepestFirst(List<Undo> undos) {
        Set<RegistryKey> keys = new TreeSet<>(
                Comparator.<RegistryKey>comparingInt(key -> -key.lineage().size())
                        .thenComparing(RegistryKey::toString));
        undos.forEach(undo -> keys.addAll(undo.intent().creates()));
        return keys;
    }

    private void refuseForeign(Intent intent, RemediationRecord record) throws CloudsyncException {
        boolean own = ownership.covers(intent.step(), record.target())
                && intent.creates().stream()
                        .allMatch(key -> ownership.coversCreated(intent.step().prerequisite(), key, record.target()));
        if (!own) {
            throw new CloudsyncException(
                    "The journal " + record.name() + " says that "
                            + intent.step().prerequisite() + " changed "
                            + intent.step().change().setting() + ", which it never does.",
                    "Nothing was changed. The journal may have been tampered with: find out who wrote to it.");
        }
    }
}
