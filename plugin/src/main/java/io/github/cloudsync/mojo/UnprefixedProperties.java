package io.github.cloudsync.mojo;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Properties of the command line that look like a parameter's name without the prefix it needs: {@code -Dimage=DIR}. Maven
 * does not miss the prefix, and a goal that was to look at an image would look at the machine it runs on.
 *
 * @param goals the goals and phases of the command line
 * @param user the properties of the command line
 * @param declared the properties that the pom declares, which are the project's own
 */
record UnprefixedProperties(List<String> goals, Properties user, Set<String> declared) {
    private static final String PREFIX = "cloudsync.";
    /** Other plugins listen to these names as well; beside goals of theirs it cannot be told who is meant. */
    private static final Set<String> ANYBODYS =
            Set.of("image", "target", "skip", "reports", "outputDirectory", "baseline");

    /**
     * Refuses them.
     *
     * @param arrivals what the parameters of a goal that was started from the command line come to
     * @throws CloudsyncException if one of them would have been given such a property's value, and is not
     */
    void refuse(List<GivenParameters.Arrival> arrivals) throws CloudsyncException {
        Set<String> listened =
                arrivals.stream().map(GivenParameters.Arrival::property).collect(Collectors.toSet());
        boolean oursAlone = goals.stream().allMatch(UnprefixedProperties::isOurs);
        for (GivenParameters.Arrival each : arrivals) {
            String name = each.property().substring(each.property().startsWith(PREFIX) ? PREFIX.length() : 0);
            String value = user.getProperty(name);
            boolean anotherMayListen =
                    listened.contains(name) || declared.contains(name) || (ANYBODYS.contains(name) && !oursAlone);
            if (value != null && !anotherMayListen && !each.value().equals(Optional.of(value))) {
                throw new CloudsyncException(
                        "The property '" + name + "' is given, and " + each.property()
                                + " is the one that this goal listens to. Nothing was done.",
                        "Write it with its prefix: " + Invocation.quotedProperty(each.property(), value) + ".");
            }
        }
    }

    private static boolean isOurs(String goal) {
        return goal.startsWith("cloudsync:") || goal.contains(CommandLine.ARTIFACT);
    }
}
