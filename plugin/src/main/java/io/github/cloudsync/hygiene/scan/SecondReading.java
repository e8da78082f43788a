package io.github.cloudsync.hygiene.scan;

import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.util.List;

/** Judges the objects that are marked, in the order of their sources, and passes over the rest. */
final class SecondReading {
    private final Places places;
    private final int batches;
    private final Tally tally;
    private final Scan.Listener listener;
    private final RuleSet.Judge judge;
    private final RuleSet.FirstLook look;
    private final RawObject raw = new RawObject();

    /**
     * A second reading of what the first one has marked.
     *
     * @param batches how many the first one had
     */
    SecondReading(RuleSet rules, Suspects suspects, Places places, int batches, Tally tally, Scan.Listener listener) {
        this.batches = batches;
        this.places = places;
        this.tally = tally;
        this.listener = listener;
        look = rules.firstLook(Keys.none(), early -> {});
        judge = rules.judge(suspects, finding -> {
            tally.finding(finding);
            listener.accept(finding);
        });
    }

    void read(List<ObjectSource> sources) throws CloudsyncException {
        int batch = 0;
        for (ObjectSource source : sources) {
            try (ObjectSource.Pass pass = source.open()) {
                ObjectSource.Batch next;
                do {
                    next = pass.next();
                    read(next, batch++, source);
                    listener.progress(2, tally.objects() * batch / Math.max(batch, batches), tally.findings());
                } while (!next.isLast());
            }
        }
        judge.end();
    }

    /** A batch in which nothing is marked is not even taken apart. */
    private void read(ObjectSource.Batch batch, int number, ObjectSource source) throws CloudsyncException {
        boolean more = places.isAnyMarked(number);
        for (int index = 0; more; index++) {
            if (!places.isMarked(Places.of(number, index))) {
                more = batch.skip();
            } else if (batch.next(raw)) {
                judge(source);
            } else {
                more = false;
            }
        }
    }

    private void judge(ObjectSource source) {
        if (raw.isNothing()) {
            return;
        }
        if (!raw.problem().isEmpty()) {
            tally.unreadable();
            listener.unreadable(source.name() + ":" + raw.line(), raw.dnText(), raw.problem());
            return;
        }
        // What was clean by itself was counted when that was seen.
        Tally counting = look.at(raw) == Sight.UNCERTAIN ? tally : new Tally();
        DirectoryObject object = raw.decoded();
        if (object.damaged()) {
            counting.damaged();
        }
        String place = source.name() + ":" + raw.line();
        judge.see(object, counting, new RuleSet.PassedOver() {
            @Override
            public void skipped(DirectoryObject passedOver, String reason) {
                listener.skipped(passedOver, reason);
            }

            @Override
            public void unjudged(DirectoryObject passedOver, String reason) {
                listener.unreadable(place, passedOver.dn(), reason);
            }
        });
    }
}
