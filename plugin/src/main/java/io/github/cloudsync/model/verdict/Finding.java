package io.github.cloudsync.model.verdict;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.fact.Command;
import java.util.List;
import java.util.Optional;

/**
 * One observation that differs from what is expected, and what can be done about it.
 *
 * @param remedy how it is put right
 */
public record Finding(Observation observation, Remedy remedy) {
    /** What puts a finding right. */
    public sealed interface Remedy {}

    /** The change that {@code remediate} may make: data, never code, so that what is shown is what is done. */
    public record Fix(Change change) implements Remedy {}

    /**
     * Only a person can do it.
     *
     * @param advice what to do, as a sentence, with the commands in it as they are typed
     * @param commands the same commands, for programs
     */
    public record ByHand(String advice, List<Command> commands) implements Remedy {
        public ByHand {
            commands = List.copyOf(commands);
        }
    }

    /**
     * Nothing has to be changed any more: what was changed counts once the machine has been restarted. Remediation never
     * restarts a machine, and has done its work where only this is left.
     *
     * @param advice what to do, as a sentence
     */
    public record Restart(String advice) implements Remedy {}

    public static Finding fixable(Observation observation, Change change) {
        return new Finding(observation, new Fix(change));
    }

    public static Finding byHand(Observation observation, String advice, Command... commands) {
        return byHand(observation, advice, List.of(commands));
    }

    /** The same with commands that are known only when it is run. */
    public static Finding byHand(Observation observation, String advice, List<Command> commands) {
        return new Finding(observation, new ByHand(advice, commands));
    }

    public static Finding restart(Observation observation, String advice) {
        return new Finding(observation, new Restart(advice));
    }

    public boolean needsRestart() {
        return remedy instanceof Restart;
    }

    public Optional<Change> fix() {
        return remedy instanceof Fix fix ? Optional.of(fix.change()) : Optional.empty();
    }

    /** The commands that put it right, where a person has to type some. */
    public List<Command> commands() {
        return remedy instanceof ByHand byHand ? byHand.commands() : List.of();
    }

    public Optional<String> advice() {
        if (remedy instanceof Restart restart) {
            return Optional.of(restart.advice());
        }
        return remedy instanceof ByHand byHand ? Optional.of(byHand.advice()) : Optional.empty();
    }
}
