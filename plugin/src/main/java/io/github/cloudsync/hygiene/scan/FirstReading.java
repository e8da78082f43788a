package io.github.cloudsync.hygiene.scan;

import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.hygiene.result.Tally;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.text.IoReason;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tells the objects that must be looked at. Several threads take a batch each, in turn, and are done with it before they
 * take another; so no more batches are held than there are threads.
 */
final class FirstReading implements AutoCloseable {
    private final RuleSet rules;
    private final Fingerprint fingerprint;
    private final Places places;
    private final Scan.Listener listener;
    private final List<Fingerprints> collected = new ArrayList<>();
    private final int threads;
    private int batches;
    private long objects;
    private boolean broken;

    FirstReading(
            RuleSet rules,
            Fingerprint fingerprint,
            int threads,
            Path spillFolder,
            Places places,
            Scan.Listener listener) {
        this.rules = rules;
        this.fingerprint = fingerprint;
        this.threads = threads;
        this.places = places;
        this.listener = listener;
        for (int i = 0; i < threads; i++) {
            collected.add(new Fingerprints(spillFolder));
        }
    }

    /** The objects of all sources; those that are clean are counted as judged. */
    Tally read(List<ObjectSource> sources) throws CloudsyncException {
        Tally tally = new Tally();
        List<Reader> readers = new ArrayList<>();
        collected.forEach(each -> readers.add(new Reader(each)));
        ExecutorService pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "hygiene");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (ObjectSource source : sources) {
                long before = delivered(readers);
                try (ObjectSource.Pass pass = source.open()) {
                    Turns turns = new Turns(pass);
                    List<Future<?>> running = new ArrayList<>();
                    readers.forEach(reader -> running.add(pool.submit(() -> {
                        reader.read(turns);
                        return null;
                    })));
                    for (Future<?> each : running) {
                        await(each);
                    }
                }
                if (delivered(readers) == before) {
                    tally.emptySource(source.name());
                }
            }
        } finally {
            pool.shutdownNow();
        }
        readers.forEach(reader -> {
            tally.add(reader.tally);
            tally.seen(reader.raw.everSeen());
        });
        return tally;
    }

    /** What all threads have seen so far; to be asked while none of them runs. */
    private static long delivered(List<Reader> readers) {
        long objects = 0;
        for (Reader reader : readers) {
            objects += reader.tally.objects();
        }
        return objects;
    }

    private void await(Future<?> reader) throws CloudsyncException {
        try {
            reader.get();
        } catch (InterruptedException stopped) {
            broken = true;
            Thread.currentThread().interrupt();
            throw new CloudsyncException("The run was stopped meanwhile.", "Run it again.", stopped);
        } catch (ExecutionException failure) {
            broken = true;
            if (failure.getCause() instanceof CloudsyncException known) {
                throw known;
            }
            if (failure.getCause() instanceof UncheckedIOException spill && spill.getCause() != null) {
                throw new CloudsyncException(
                        "The fingerprints of values that must be unique could not be kept: "
                                + IoReason.of(spill.getCause()) + ".",
                        "Give the folder for temporary files more room, or name another with \"-Djava.io.tmpdir=FOLDER\".",
                        spill);
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** How many batches all sources had. */
    synchronized int batches() {
        return batches;
    }

    Suspects suspects() {
        return Suspects.find(fingerprint, collected, places, rules.comparesWithinObject());
    }

    @Override
    public void close() {
        collected.forEach(Fingerprints::close);
    }

    /** Hands out batches, one at a time and with their numbers. */
    private final class Turns {
        private final ObjectSource.Pass pass;
        private boolean ended;

        Turns(ObjectSource.Pass pass) {
            this.pass = pass;
        }

        /** The next batch, whose number is left in {@code reader}; null at the end. */
        ObjectSource.@org.jspecify.annotations.Nullable Batch next(Reader reader) throws CloudsyncException {
            synchronized (FirstReading.this) {
                objects += reader.sinceLast;
                reader.sinceLast = 0;
                if (ended || broken) {
                    return null;
                }
                if (objects > 0) {
                    listener.progress(1, objects, 0);
                }
                ObjectSource.Batch batch = pass.next();
                ended = batch.isLast();
                if (batches == Places.MOST_BATCHES) {
                    throw new CloudsyncException(
                            "There are more objects than one run can judge: about 128 GB of them.",
                            "Name fewer files at a time.");
                }
                reader.batch = batches++;
                return batch;
            }
        }
    }

    /** What one thread does. */
    private final class Reader {
        private final Tally tally = new Tally();
        private final Keys keys;
        private final RuleSet.FirstLook look;
        private final RawObject raw = new RawObject();
        private int batch;
        private long sinceLast;

        Reader(Fingerprints into) {
            keys = new Keys(fingerprint, into);
            look = rules.firstLook(keys, finding -> {
                synchronized (FirstReading.this) {
                    listener.early(finding);
                }
            });
        }

        void read(Turns turns) throws CloudsyncException {
            for (ObjectSource.Batch next = turns.next(this); next != null; next = turns.next(this)) {
                int index = 0;
                while (next.next(raw)) {
                    see(Places.of(batch, index++));
                }
            }
        }

        private void see(int place) {
            if (raw.isNothing()) {
                return;
            }
            sinceLast++;
            tally.object();
            if (!raw.problem().isEmpty()) {
                places.mark(place);
                return;
            }
            keys.of(place);
            Sight sight = look.at(raw);
            if (sight == Sight.UNCERTAIN) {
                places.mark(place);
                look.at(raw.decoded());
            } else if (sight != Sight.NOT_FOUND) {
                tally.found();
                tally.judged();
                if (sight == Sight.CLEAN_BY_CLASS) {
                    tally.derivedCategory();
                }
            }
        }
    }
}
