package io.github.cloudsync.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does something with each of many things on every processor there is, and hands over what came out in the order of the
 * things. No more than a few results wait to be handed over, however many things there are.
 */
final class SideBySide {
    /** Enough that no thread waits for the slowest, and few enough to hold. */
    private static final int WAITING_A_THREAD = 8;

    private final int threads;

    /** @param threads one where what is done must not be done twice at a time */
    SideBySide(int threads) {
        this.threads = threads;
    }

    /** As many as there are processors. */
    static SideBySide onEveryProcessor() {
        return new SideBySide(Runtime.getRuntime().availableProcessors());
    }

    /** Takes what came out, in the calling thread. */
    interface Taker<R> {
        void take(R result) throws IOException;
    }

    /**
     * @param work called in several threads
     * @throws IOException of the taker; nothing more is handed over then
     */
    <T, R> void each(List<T> things, Function<T, R> work, Taker<R> taker) throws IOException {
        if (threads == 1) {
            for (T thing : things) {
                taker.take(work.apply(thing));
            }
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "cloudsync-fleet");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Queue<Future<R>> waiting = new ArrayDeque<>();
            for (T thing : things) {
                if (waiting.size() == threads * WAITING_A_THREAD) {
                    taker.take(result(waiting.remove()));
                }
                waiting.add(workers.submit(() -> work.apply(thing)));
            }
            while (!waiting.isEmpty()) {
                taker.take(result(waiting.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the build was stopped");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException defect) {
                throw defect;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }
}
