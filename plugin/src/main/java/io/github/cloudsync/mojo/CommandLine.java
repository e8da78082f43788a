package io.github.cloudsync.mojo;

import io.github.cloudsync.report.Invocation;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Reads off Maven's command line how its user calls this plugin. */
final class CommandLine {
    private static final String ARTIFACT = ":cloudsync-maven-plugin:";
    /** What is said to one goal only. */
    private static final Set<String> OF_ONE_GOAL =
            Set.of("cloudsync.remediateAnyWindows", "cloudsync.journal", "cloudsync.id", "cloudsync.baseline");

    private CommandLine() {}

    /**
     * The way that was used: the full coordinates where they were, the prefix else; with the properties that the next
     * goal needs again, but for those of a single goal.
     */
    static Invocation of(List<String> goals, Properties userProperties) {
        Map<String, String> again = new TreeMap<>();
        for (String name : userProperties.stringPropertyNames()) {
            boolean shared = name.startsWith("cloudsync.") && !name.endsWith("skip") && !OF_ONE_GOAL.contains(name);
            if (shared) {
                again.put(name, userProperties.getProperty(name));
            }
        }
        return new Invocation(plugin(goals), again);
    }

    /** What stands before the goal's name: the coordinates that were used, or the prefix. */
    static String plugin(List<String> goals) {
        return goals.stream()
                .filter(goal -> goal.contains(ARTIFACT))
                .map(goal -> goal.substring(0, goal.lastIndexOf(':')))
                .findFirst()
                .orElse("cloudsync");
    }
}
