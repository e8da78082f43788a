package io.github.cloudsync.mojo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.aether.SessionData;

/**
 * Lets one module of a build do what several of them were told to do: a goal in a parent pom is inherited by every
 * module, and one on the command line runs in each of them, and they would all look at the same server. What it came to
 * holds for all of them: where it failed, none of them may go on as if it had not.
 *
 * <p>May be used from any thread; one for each goal. What is kept in Maven's session is of the types of the JDK and of
 * Maven only, since two modules may have loaded this plugin twice.
 */
final class OncePerBuild {
    private static final String KEY = "io.github.cloudsync.once-per-build";

    private final ConcurrentMap<String, Map.Entry<List<String>, CompletableFuture<Optional<Exception>>>> turns;
    private final String task;
    private final List<String> self;
    private final CompletableFuture<Optional<Exception>> done = new CompletableFuture<>();

    /**
     * The turn of one module.
     *
     * @param task what is to be done once, on what, and who said so
     * @param module the module that is about to do it
     * @param outputDirectory where it writes its reports
     */
    OncePerBuild(SessionData session, String task, String module, Path outputDirectory) {
        this.turns = turns(session);
        this.task = task;
        this.self = List.of(module, outputDirectory.toAbsolutePath().normalize().toString());
    }

    /**
     * The module that has done the task.
     *
     * @param outputDirectory where it wrote its reports
     * @param failure what the task failed with there
     */
    record Other(String module, Path outputDirectory, Optional<Exception> failure) {}

    /**
     * Takes the turn, unless another module has taken it; waits until that one is done, so that what comes next in this
     * module finds what it would have found after doing the task itself. A module may do a task as often as it likes.
     */
    Optional<Other> takenByOther() {
        Map.Entry<List<String>, CompletableFuture<Optional<Exception>>> first =
                turns.putIfAbsent(task, Map.entry(self, done));
        if (first == null || first.getKey().get(0).equals(self.get(0))) {
            return Optional.empty();
        }
        Optional<Exception> failure = first.getValue().join();
        return Optional.of(
                new Other(first.getKey().get(0), Path.of(first.getKey().get(1)), failure));
    }

    /** To be called where the task has come to its end. */
    void done() {
        done.complete(Optional.empty());
    }

    /** To be called where the task has failed, or has broken off. */
    void failed(Exception with) {
        done.complete(Optional.of(with));
    }

    @SuppressWarnings("unchecked") // nobody else uses the key
    private static ConcurrentMap<String, Map.Entry<List<String>, CompletableFuture<Optional<Exception>>>> turns(
            SessionData session) {
        session.set(KEY, null, new ConcurrentHashMap<>());
        return (ConcurrentMap<String, Map.Entry<List<String>, CompletableFuture<Optional<Exception>>>>)
                session.get(KEY);
    }
}
