package io.github.cloudsync.app;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The target that is meant, found out from what was said before anything is opened.
 *
 * <p>Whoever names an image or a snapshot means it: that implies the target where nothing else is said, and contradicts
 * every other target that is said.
 *
 * @param said whether anything said so; if not, it is the local machine, which may then be looked at but not changed
 */
public record ChosenTarget(Target target, boolean said) {
    /**
     * Chooses the target.
     *
     * @param parameter {@code cloudsync.target}, if it was given
     * @param desired the desired state, if there is one
     * @param named the targets whose place the parameters name: {@code IMAGE}, {@code SNAPSHOT}
     * @param snapshotInFile whether the desired state names a snapshot
     * @throws CloudsyncException if the parameter is no target, or if what was said contradicts itself
     */
    static ChosenTarget of(
            Optional<String> parameter, Optional<DesiredState> desired, Set<Target> named, boolean snapshotInFile)
            throws CloudsyncException {
        Optional<Target> onCommandLine = parameter.isEmpty() ? Optional.empty() : Optional.of(parse(parameter.get()));
        Optional<Target> inFile = desired.flatMap(DesiredState::target);
        Optional<Target> said = onCommandLine.or(() -> inFile);
        if (said.isPresent()) {
            boolean itsPlaceIsNamed = named.contains(said.get()) || (said.get() == Target.SNAPSHOT && snapshotInFile);
            if (!named.isEmpty() && !itsPlaceIsNamed) {
                throw contradiction(said.get(), onCommandLine.isPresent(), desired, named);
            }
            return new ChosenTarget(said.get(), true);
        }
        if (named.size() > 1) {
            throw new CloudsyncException(
                    parameters(named) + " name two targets, and nothing says which is meant. Nothing was opened.",
                    "Leave one of them out, or say which with \"-Dcloudsync.target=image\" or"
                            + " \"-Dcloudsync.target=snapshot\".");
        }
        Optional<Target> implied = named.stream().findFirst();
        if (implied.isEmpty() && snapshotInFile) {
            implied = Optional.of(Target.SNAPSHOT);
        }
        return new ChosenTarget(implied.orElse(Target.LOCAL), implied.isPresent());
    }

    /**
     * The target, to be changed.
     *
     * @param goal the goal that would change it
     * @param file the desired state as the user named it, in which the target can be said
     * @throws CloudsyncException if it is the local machine only because nobody said anything
     */
    Target toBeChangedBy(String goal, String file) throws CloudsyncException {
        if (!said) {
            throw new CloudsyncException(
                    "'" + goal
                            + "' changes the machine it runs on only where that is said, and nothing says which target"
                            + " is meant. Nothing was changed.",
                    "If it is this machine, write 'target: local' into " + file
                            + " or add \"-Dcloudsync.target=local\"; name an image with \"-Dcloudsync.image=FOLDER\".");
        }
        return target;
    }

    public static Target parse(String word) throws CloudsyncException {
        return Stream.of(Target.values())
                .filter(known -> known.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CloudsyncException(
                        "cloudsync.target is '" + word + "', which is no target.",
                        "Use one of "
                                + Stream.of(Target.values()).map(Target::word).collect(Collectors.joining(", "))
                                + "."));
    }

    private static CloudsyncException contradiction(
            Target said, boolean onCommandLine, Optional<DesiredState> desired, Set<Target> named) {
        Target other = named.iterator().next();
        String who = onCommandLine
                ? "cloudsync.target is '" + said.word() + "'"
                : desired.map(DesiredState::source).orElse("the desired state") + " says 'target: " + said.word() + "'";
        return new CloudsyncException(
                who + ", and " + parameters(named) + (named.size() == 1 ? " names" : " name")
                        + " another target. Nothing was opened.",
                onCommandLine
                        ? "Leave out the one that is not meant."
                        : "If the " + other.word() + " is meant, add \"-Dcloudsync.target=" + other.word()
                                + "\"; if not, leave cloudsync." + other.word() + " out.");
    }

    private static String parameters(Set<Target> named) {
        return named.stream().sorted().map(each -> "cloudsync." + each.word()).collect(Collectors.joining(" and "));
    }
}
