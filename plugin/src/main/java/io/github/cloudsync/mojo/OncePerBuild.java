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
 * holds for all of them: where it failed, none of them may go on as if it had not. It holds until another goal changes a
 * target; then it is done again.
 *
 * <p>May be used from any thread; one for each goal. What is kept in Maven's session is of the types of the JDK and of
 * Maven only, since two modules may have loaded this plugin twice.
 */
final class OncePerBuild {
    private static final String KEY = "io.github.cloudsync.once-per-build";

    /** Who does a task now, by its name; who has done it, by its name and the changes that it holds after. */
    private final ConcurrentMap<String, Map.Entry<List<String>, CompletableFuture<Optional<Exception>>>> turns;

    private final String task;
    private final Map.Entry<List<String>, CompletableFuture<Optional<Exception>>> self;
    private final TargetChanges changes;
    private long before;

    /**
     * The turn of one module.
     *
     * @param task what is to be done once, on what, and who said so
     * @param module the module that is about to do it
     * @param outputDirectory where it writes its reports
     * @param changes those that this module's goal makes, and those of the whole build
     */
    OncePerBuild(SessionData session, String task, String module, Path outputDirectory, TargetChanges changes) {
        this.turns = turns(session);
        this.task = task;
        this.self = Map.entry(
                List.of(module, outputDirectory.toAbsolutePath().normalize().toString()), new CompletableFuture<>());
        this.changes = changes;
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
        while (true) {
            Map.Entry<List<String>, CompletableFuture<Optional<Exception>>> running = turns.putIfAbsent(task, self);
            if (running != null) {
                running.getValue().join();
                continue;
            }
            before = changes.all();
            Map.Entry<List<String>, CompletableFuture<Optional<Exception>>> last = turns.get(after(before));
            if (last == null || last.getKey().get(0).equals(self.getKey().get(0))) {
                return Optional.empty();
            }
            leave(Optional.empty());
            return Optional.of(new Other(
                    last.getKey().get(0),
                    Path.of(last.getKey().get(1)),
                    last.getValue().join()));
        }
    }

    /**
     * To be called when the task has ended and what it has changed is counted. Where another goal has changed a target
     * meanwhile, what was found may have been overtaken and holds for nobody else.
     *
     * @param failure what it has failed with, if it has
     */
    void end(Optional<Exception> failure) {
        long all = changes.all();
        if (changes.ofOthers() == before) {
            turns.put(after(all), self);
        }
        leave(failure);
    }

    private void leave(Optional<Exception> failure) {
        turns.remove(task, self);
        self.getValue().complete(failure);
    }

    private String after(long count) {
        return task + " after " + count + " changes";
    }

    @SuppressWarnings("unchecked") // nobody else uses the key
    private static ConcurrentMap<String, Map.Entry<List<String>, CompletableFuture<Optional<Exception>>>> turns(
            SessionData session) {
        session.set(KEY, null, new ConcurrentHashMap<>());
        return (ConcurrentMap<String, Map.Entry<List<String>, CompletableFuture<Optional<Exception>>>>)
                session.get(KEY);
    }
}
