package io.github.cloudsync.engine;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.change.Journal;
import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.fact.KeyTimes;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.RestartMark;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Applies a plan, and sees nothing but the plan.
 *
 * <p>The whole plan is in the journal, safe on disk, before the first write: a full disk stops it while nothing has
 * been changed yet. One failing write does not stop the others, since each value stands on its own.
 */
public final class Remediator {
    /**
     * The number of the running Windows' start. Where nothing counts them, there is none. It decides nothing: Microsoft does
     * not say that every start is counted, and {@link RestartMark} needs no counting.
     */
    private static final RegistryValue BOOT_ID = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session"
                    + " Manager\\Memory Management\\PrefetchParameters")
            .value("BootId");

    /**
     * Makes every change of the plan that can still be made.
     *
     * @return what became of each step, in the plan's order
     * @throws JournalException if the journal could not be made durable; nothing was changed then
     * @throws HostException if the target could not be made durable
     */
    public Map<Step, Result> apply(Plan plan, Host host, Journal journal) throws JournalException, HostException {
        List<Intent> intents = intents(plan, host, journal.nextNumber());
        boolean offline = !host.hives().isEmpty();
        Set<RegistryKey> touched = TouchedKeys.of(intents);
        KeyTimes before = offline ? KeyTimes.of(touched, host) : KeyTimes.NONE;
        List<String> recovered = host.recovered();
        if (!recovered.isEmpty()) {
            journal.recovered(recovered);
        }
        OptionalLong boot = offline ? OptionalLong.empty() : number(host.value(BOOT_ID));
        if (boot.isPresent()) {
            journal.boot(boot.getAsLong());
        }
        journal.intend(intents, before);
        Map<Step, Result> results = new LinkedHashMap<>();
        for (Intent intent : intents) {
            results.put(intent.step(), apply(intent.step().change(), host));
        }
        if (offline) {
            journal.leave(KeyTimes.of(touched, host).changedSince(before));
        }
        host.commit();
        int number = intents.isEmpty() ? 0 : intents.get(0).number();
        for (Result result : results.values()) {
            journal.note(number++, result);
        }
        journal.finish(host.hives());
        return results;
    }

    private static OptionalLong number(Reading<RegistryData> reading) {
        return reading.seen().map(RegistryData::asDword).orElse(OptionalLong.empty());
    }

    private static List<Intent> intents(Plan plan, Host host, int firstNumber) {
        CreatedKeys created = new CreatedKeys(host);
        List<Intent> intents = new ArrayList<>();
        for (Step step : plan.steps()) {
            intents.add(new Intent(firstNumber + intents.size(), step, created.by(step.change())));
        }
        return intents;
    }

    /** Looks again before it writes: what has moved since the plan was made is left alone. */
    private static Result apply(Change change, Host host) {
        Reading<RegistryData> actual = host.value(change.setting().location());
        if (!Stillness.holds(actual, change.before())) {
            return new Result.Stale(actual.describe());
        }
        try {
            host.write(change);
            return new Result.Applied();
        } catch (HostException failure) {
            return new Result.Failed(failure.problem() + " " + failure.remedy());
        }
    }
}
