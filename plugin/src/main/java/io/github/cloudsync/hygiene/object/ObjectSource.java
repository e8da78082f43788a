package io.github.cloudsync.hygiene.object;

import io.github.cloudsync.model.registry.CloudsyncException;

/**
 * Where objects come from, such as a file or a directory. It is read more than once, each time from the start, and is to
 * deliver the same objects in the same order each time.
 */
public interface ObjectSource {
    /** As the user wrote it. */
    String name();

    /** Begins to read from the start. */
    Pass open() throws CloudsyncException;

    /** One reading, from start to end, for one thread. */
    interface Pass extends AutoCloseable {
        /** Some of the objects that come next; none when {@link Batch#isLast} was true of the one before. */
        Batch next() throws CloudsyncException;

        @Override
        void close();
    }

    /** A few hundred objects, which any one thread may take apart. */
    interface Batch {
        boolean isLast();

        /**
         * Fills in the next object.
         *
         * @return false at the end of the batch
         * @throws CloudsyncException where the source as a whole cannot be what it should be
         */
        boolean next(RawObject into) throws CloudsyncException;

        /** Passes over the next object, which costs less than to fill it in; false at the end of the batch. */
        boolean skip();

        /** About how many bytes it has of its source, for progress. */
        int size();
    }
}
