package io.github.cloudsync.engine;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.change.Journal;
import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Retraction;
import io.github.cloudsync.model.change.Undo;
import io.github.cloudsync.model.change.Undone;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.KeyTimes;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.fact.UserHive;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.Setting;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes back what journals say was done, the newest journal and in it the last change first.
 *
 * <p>Believes the target, not the notes: a remediation that was killed may have made any of its intents or none, and
 * what is there now tells which. So a rollback can be killed and run again, too.
 */
public final class Rollback {
    private final Ownership ownership;
    private final Set<RegistryValue> requested;

    public Rollback(List<Prerequisite> prerequisites) {
        this(prerequisites, Set.of());
    }

    /** @param requested the further values in the prerequisites' keys that the desired state asks for */
    public Rollback(List<Prerequisite> prerequisites, Set<RegistryValue> requested) {
        this.ownership = new Ownership(prerequisites);
        this.requested = Set.copyOf(requested);
    }

    /**
     * What would be done. Changes nothing.
     *
     * @param newestFirst the journal that is meant, at the end, and before it all newer ones that are not taken back yet
     * @throws CloudsyncException if a journal names a setting that the prerequisite has no business with
     */
    public List<Retraction> plan(List<RemediationRecord> newestFirst, HostFacts host) throws CloudsyncException {
        Map<Setting, Optional<RegistryData>> foreseen = new HashMap<>();
        List<Retraction> retractions = new ArrayList<>();
        for (RemediationRecord record : newestFirst) {
            List<Undo> undos = new ArrayList<>();
            for (int i = record.intents().size() - 1; i >= 0; i--) {
                Intent intent = record.intents().get(i);
                refuseForeign(intent, record);
                undos.add(undo(intent, record, host, foreseen));
            }
            refuseShortened(record, undos);
            retractions.add(new Retraction(record, undos));
        }
        return List.copyOf(retractions);
    }

    /**
     * Does what {@link #plan} showed, and removes the keys that remediation created if they are empty.
     *
     * @param journals those the plan was made of, to note in them before an image is written how it is left
     * @throws HostException if the target could not be made durable
     * @throws JournalException if the journals could not be written; an image was not changed then
     */
    public Undone apply(List<Retraction> plan, Host host, List<? extends Journal> journals)
            throws HostException, JournalException {
        boolean offline = !host.hives().isEmpty();
        Set<RegistryKey> touched = TouchedKeys.of(intents(plan));
        KeyTimes before = offline ? KeyTimes.of(touched, host) : KeyTimes.NONE;
        List<Retraction> done = new ArrayList<>();
        for (Retraction retraction : plan) {
            List<Undo> undos = new ArrayList<>();
            for (Undo undo : retraction.undos()) {
                undos.add(undo instanceof Undo.Restore restore ? restore(restore, host) : undo);
            }
            done.add(new Retraction(retraction.record(), undos));
        }
        List<String> problems = new ArrayList<>();
        for (RegistryKey key : createdDeepestFirst(plan)) {
            try {
                host.removeIfEmpty(key);
            } catch (HostException failure) {
                problems.add(failure.problem() + " " + failure.remedy());
            }
        }
        KeyTimes left = KeyTimes.of(touched, host).changedSince(before);
        for (Journal journal : offline && !left.isEmpty() ? journals : List.<Journal>of()) {
            journal.leave(left);
        }
        host.commit();
        return new Undone(done, problems);
    }

    private static List<Intent> intents(List<Retraction> plan) {
        return plan.stream()
                .flatMap(retraction -> retraction.undos().stream())
                .map(Undo::intent)
                .toList();
    }

    private static Undo undo(
            Intent intent, RemediationRecord record, HostFacts host, Map<Setting, Optional<RegistryData>> foreseen) {
        Change change = intent.step().change();
        if (record.results().get(intent.number()) instanceof Result.Stale) {
            return new Undo.AsBefore(intent);
        }
        Optional<RegistryKey> hidden = hidden(change.setting().location().key(), record, host);
        if (hidden.isPresent()) {
            return new Undo.Failed(
                    intent,
                    "Windows does not show " + hidden.get() + ", as it is while that account is not signed in. Let it"
                            + " sign in, and stay signed in meanwhile.");
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

    /**
     * The hive that a key lies in, where a running Windows has not loaded it: what looks absent there is still in the
     * account's file.
     */
    private static Optional<RegistryKey> hidden(RegistryKey key, RemediationRecord record, HostFacts host) {
        return UserHive.holding(key)
                .map(UserHive::key)
                .filter(hive ->
                        record.identity().target() == Target.LOCAL && host.lastWritten(hive) instanceof Reading.Absent);
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

    private static Set<RegistryKey> createdDeepestFirst(List<Retraction> plan) {
        Set<RegistryKey> keys = new TreeSet<>(
                Comparator.<RegistryKey>comparingInt(key -> -key.lineage().size())
                        .thenComparing(RegistryKey::toString));
        intents(plan).forEach(intent -> keys.addAll(intent.creates()));
        return keys;
    }

    /**
     * After a crash no change is made that stands beside one that is missing in the journal. So where one was made all the
     * same, what is missing may have been made as well, and nothing says what was there before it.
     */
    private static void refuseShortened(RemediationRecord record, List<Undo> undos) throws CloudsyncException {
        Optional<RemediationRecord.Cut> cut = record.progress().cut();
        for (Undo undo : cut.isPresent() ? undos : List.<Undo>of()) {
            if (undo instanceof Undo.Restore
                    && undo.intent().number() >= cut.get().from()) {
                throw new CloudsyncException(
                        "The end of the journal " + record.name() + " is missing: "
                                + cut.get().missing() + " of the changes that were announced with that of "
                                + undo.intent().step().change().setting()
                                + " are not in it, and that one was made. Nothing was changed.",
                        "Restore the journal from a backup; or put back by hand what it calls \"before\", and look for what"
                                + " else was changed.");
            }
        }
    }

    private void refuseForeign(Intent intent, RemediationRecord record) throws CloudsyncException {
        Target target = record.identity().target();
        boolean own = ownership.covers(intent.step(), target, requested)
                && intent.creates().stream()
                        .allMatch(key -> ownership.coversCreated(intent.step().prerequisite(), key, target));
        if (!own) {
            throw new CloudsyncException(
                    "The journal " + record.name() + " says that "
                            + intent.step().prerequisite() + " changed "
                            + intent.step().change().setting() + ", which it never does.",
                    "Nothing was changed. If a desired state asked for this value, name that desired state with"
                            + " \"-Dcloudsync.desiredState=FILE\"; if none did, the journal may have been tampered with:"
                            + " find out who wrote to it.");
        }
    }
}
