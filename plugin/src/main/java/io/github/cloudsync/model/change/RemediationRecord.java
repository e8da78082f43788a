package io.github.cloudsync.model.change;

import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.KeyTimes;
import io.github.cloudsync.model.fact.TargetIdentity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A journal, read back.
 *
 * @param name the journal as a person would name it, that is its file
 * @param link what a later journal calls this one
 * @param predecessor the journal before it about the same target
 * @param place what the target was called: the host's name, or the image's folder; for information only
 * @param identity what it was made on, as that was when the journal was begun
 * @param results what was noted of the intents, by their numbers; a missing note says nothing
 * @param keys what was noted of when keys were written
 * @param progress how far it came
 */
public record RemediationRecord(
        String name,
        JournalLink link,
        Optional<JournalLink> predecessor,
        Instant started,
        String place,
        TargetIdentity identity,
        List<Intent> intents,
        Map<Integer, Result> results,
        Keys keys,
        Progress progress) {
    public RemediationRecord {
        intents = List.copyOf(intents);
        results = Map.copyOf(results);
    }

    /**
     * When the touched keys were written.
     *
     * @param before as the remediation found them, each time that it was begun or taken up again
     * @param left as a remediation or a rollback left them, each time
     * @param hives the image's hive files right after the last such write
     * @param finish how the remediation itself left an image, if it came to its end
     */
    public record Keys(List<KeyTimes> before, List<KeyTimes> left, List<HiveMark> hives, Optional<Finish> finish) {
        public Keys {
            before = List.copyOf(before);
            left = List.copyOf(left);
            hives = List.copyOf(hives);
        }
    }

    /**
     * How a remediation that came to its end left an image.
     *
     * @param hives its hive files
     * @param left when the touched keys were written
     */
    public record Finish(List<HiveMark> hives, KeyTimes left) {
        public Finish {
            hives = List.copyOf(hives);
        }
    }

    /**
     * How far a remediation came.
     *
     * @param finished whether it came to its end
     * @param rolledBack whether all of it has been taken back
     * @param torn whether the last record is incomplete, as after a crash; what it announced was never begun
     * @param cut what is missing at the end, where the changes that were announced together last are not all there
     */
    public record Progress(boolean finished, boolean rolledBack, boolean torn, Optional<Cut> cut) {}

    /**
     * An announcement of which the end is missing. After a crash none of its changes was begun: all are on disk before the
     * first one is made.
     *
     * @param from the number of its first change
     * @param missing how many of its changes are missing
     */
    public record Cut(int from, int missing) {}

    /** The same as it was before it was taken back, for an image that is as the remediation left it. */
    public RemediationRecord beforeRollback(Finish finish) {
        return new RemediationRecord(
                name,
                link,
                predecessor,
                started,
                place,
                identity,
                intents,
                results,
                new Keys(keys.before(), keys.left(), finish.hives(), keys.finish()),
                new Progress(true, false, progress.torn(), progress.cut()));
    }

    public boolean finished() {
        return progress.finished();
    }

    public boolean rolledBack() {
        return progress.rolledBack();
    }
}
