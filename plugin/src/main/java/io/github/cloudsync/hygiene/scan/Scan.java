package io.github.cloudsync.hygiene.scan;

import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.hygiene.result.Finding;
import io.github.cloudsync.hygiene.result.FindingSink;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.nio.file.Path;
import java.util.List;

/** Judges all objects of some sources by one set of rules, in two readings. */
public final class Scan {
    private final List<ObjectSource> sources;
    private final RuleSet rules;
    private final Fingerprint fingerprint;
    private final int threads;
    private final Path spillFolder;

    /**
     * A scan that has not begun.
     *
     * @param threads how many take objects apart in the first reading
     * @param spillFolder where fingerprints go that are too many for the memory
     */
    public Scan(List<ObjectSource> sources, RuleSet rules, Fingerprint fingerprint, int threads, Path spillFolder) {
        this.sources = List.copyOf(sources);
        this.rules = rules;
        this.fingerprint = fingerprint;
        this.threads = threads;
        this.spillFolder = spillFolder;
    }

    /** What a scan is told, and tells while it runs. Called by one thread at a time. */
    public interface Listener extends FindingSink {
        /** An object that was passed over, with the reason. */
        void skipped(DirectoryObject object, String reason);

        /** An object that could not be read or judged, in the words of its source. */
        void unreadable(String place, String dn, String problem);

        /** A finding of the first reading, which will come again; whether another is wanted. */
        void early(Finding finding);

        /** How far it is, from time to time: objects of this reading, the first or the second. */
        void progress(int reading, long objects, long findings);
    }

    /** Reads everything twice, and counts. */
    public Tally run(Listener listener) throws CloudsyncException {
        Places places = new Places();
        Suspects suspects;
        Tally tally;
        int batches;
        try (FirstReading first = new FirstReading(rules, fingerprint, threads, spillFolder, places, listener)) {
            tally = first.read(sources);
            suspects = first.suspects();
            batches = first.batches();
        }
        new SecondReading(rules, suspects, places, batches, tally, listener).read(sources);
        return tally;
    }
}
