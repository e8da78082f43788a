package io.github.cloudsync.engine;

import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.KeyTimes;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.fact.TargetIdentity;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether a journal is about the target that is open.
 *
 * <p>A machine may be renamed and an image may be moved. Another installation is another target; so is a fresh copy of
 * what an image was before it was remediated, although it has the same identifiers: no key in it bears the time at which
 * the remediation wrote it. What has changed in the same image since is found out value by value, later.
 */
public final class Recognition {
    /** Drawn when Windows is installed; the same for programs of 32 bits only through the 64-bit view. */
    private static final RegistryValue MACHINE_GUID =
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Cryptography").value("MachineGuid");

    private static final RegistryValue INSTALL_DATE = RegistryKey.of(
                    "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion")
            .value("InstallDate");

    private final TargetIdentity here;
    private final HostFacts host;

    private Recognition(TargetIdentity here, HostFacts host) {
        this.here = here;
        this.host = host;
    }

    /**
     * Finds out what the target is known by.
     *
     * @throws CloudsyncException if that cannot be seen: what is unknown is never the same
     */
    public static Recognition of(Target target, Host host) throws CloudsyncException {
        Optional<String> guid = seen(host, MACHINE_GUID);
        if (guid.isEmpty() && target == Target.LOCAL) {
            throw unidentified(MACHINE_GUID, "absent");
        }
        return new Recognition(new TargetIdentity(target, guid, seen(host, INSTALL_DATE), host.hives()), host);
    }

    private static Optional<String> seen(Host host, RegistryValue value) throws CloudsyncException {
        Reading<RegistryData> reading = host.value(value);
        if (reading instanceof Reading.Present || reading instanceof Reading.Absent) {
            return reading.seen().map(data -> data.asText().orElseGet(data::toString));
        }
        throw unidentified(value, reading.describe());
    }

    private static CloudsyncException unidentified(RegistryValue value, String is) {
        return new CloudsyncException(
                "It cannot be told which machine this is: " + value + " is " + is + ". Nothing was changed.",
                "A journal belongs to one machine, which is known by this value. Make it readable for the account that"
                        + " runs Maven, then run this again.");
    }

    public TargetIdentity identity() {
        return here;
    }

    /**
     * The journal as it counts here. One that was taken back counts again in an image that is exactly as the remediation
     * left it: it was taken back in another copy, or this one was restored from a backup since.
     */
    public RemediationRecord asItIs(RemediationRecord record) {
        return record.keys()
                .finish()
                .filter(finish -> record.rolledBack() && sameHives(finish.hives()) && allHold(finish.left()))
                .map(record::beforeRollback)
                .orElse(record);
    }

    /** Whether the journal is about this target. */
    public boolean knows(RemediationRecord record) {
        return differences(asItIs(record)).isEmpty();
    }

    /** What shows that the journal is about another target, each as a clause; none if it is about this one. */
    public List<String> differences(RemediationRecord record) {
        TargetIdentity then = record.identity();
        if (then.target() != here.target()) {
            return List.of("it was made on the target '" + then.target().word() + "', and this is the target '"
                    + here.target().word() + "'");
        }
        List<String> differences = new ArrayList<>();
        compare("MachineGuid", then.machineGuid(), here.machineGuid()).ifPresent(differences::add);
        compare("InstallDate", then.installDate(), here.installDate()).ifPresent(differences::add);
        for (HiveMark hive : here.hives()) {
            then.hive(hive.hive())
                    .filter(old -> !old.logs().isEmpty() && !hive.logs().isEmpty())
                    .filter(old -> !old.logs().equals(hive.logs()))
                    .ifPresent(old -> differences.add("the log identifiers of " + hive.hive() + " were " + old.logs()
                            + " and are " + hive.logs()));
        }
        if (here.target() == Target.IMAGE && differences.isEmpty()) {
            differences.addAll(earlierHives(record));
            if (differences.isEmpty()) {
                unmarked(record).ifPresent(differences::add);
            }
        }
        return List.copyOf(differences);
    }

    /** An image gets what it does not have yet when it is first started; that makes it no other image. */
    private Optional<String> compare(String what, Optional<String> then, Optional<String> now) {
        boolean same = (here.target() == Target.IMAGE && (then.isEmpty() || now.isEmpty()))
                || then.map(Recognition::folded).equals(now.map(Recognition::folded));
        return same
                ? Optional.empty()
                : Optional.of(what + " was " + then.orElse("absent") + " and is " + now.orElse("absent"));
    }

    private static String folded(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }

    private List<String> earlierHives(RemediationRecord record) {
        List<String> earlier = new ArrayList<>();
        for (HiveMark left : record.keys().hives()) {
            here.hive(left.hive())
                    .filter(now -> now.isBehind(left))
                    .ifPresent(
                            now -> earlier.add(left.hive() + " is in an earlier state: its sequence number was left at "
                                    + left.sequence() + " and is " + now.sequence()));
        }
        return earlier;
    }

    /** What is missing for this to be the image that was changed; empty if it bears a mark of it. */
    private Optional<String> unmarked(RemediationRecord record) {
        boolean untouchedYet = !record.finished()
                && !record.rolledBack()
                && (record.keys().before().stream().anyMatch(this::allHold)
                        || (record.intents().isEmpty()
                                && sameHives(record.identity().hives())));
        if (untouchedYet) {
            return Optional.empty();
        }
        List<KeyTimes> left =
                record.keys().left().stream().filter(times -> !times.isEmpty()).toList();
        if (left.isEmpty()) {
            return sameHives(record.keys().hives())
                    ? Optional.empty()
                    : Optional.of("nothing in it shows that this journal's remediation has changed it");
        }
        boolean marked = left.stream().anyMatch(this::anyHolds);
        return marked ? Optional.empty() : Optional.of(example(left.get(left.size() - 1)));
    }

    private boolean sameHives(List<HiveMark> marks) {
        return !marks.isEmpty() && marks.equals(here.hives());
    }

    private boolean anyHolds(KeyTimes times) {
        return times.times().entrySet().stream().anyMatch(this::holds);
    }

    private boolean allHold(KeyTimes times) {
        return !times.isEmpty() && times.times().entrySet().stream().allMatch(this::holds);
    }

    private boolean holds(Map.Entry<RegistryKey, Optional<Instant>> noted) {
        Reading<Instant> now = host.lastWritten(noted.getKey());
        return now instanceof Reading.Present
                ? now.seen().equals(noted.getValue())
                : now instanceof Reading.Absent && noted.getValue().isEmpty();
    }

    private String example(KeyTimes left) {
        Map.Entry<RegistryKey, Optional<Instant>> one = left.times().entrySet().stream()
                .min(Map.Entry.comparingByKey(java.util.Comparator.comparing(RegistryKey::toString)))
                .orElseThrow();
        return "no key in it bears the time at which the remediation wrote it (" + one.getKey() + " was written at "
                + one.getValue().map(Instant::toString).orElse("no time") + " then, and now says "
                + host.lastWritten(one.getKey()).describe() + ")";
    }
}
