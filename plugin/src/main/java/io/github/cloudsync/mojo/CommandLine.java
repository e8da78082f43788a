package io.github.cloudsync.mojo;

import io.github.cloudsync.report.Invocation;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;

/** Reads off Maven's command line how its user calls this plugin. */
final class CommandLine {
    static final String ARTIFACT = ":cloudsync-maven-plugin:";
    /** What is said to one goal only. */
    private static final Set<String> OF_ONE_GOAL =
            Set.of("cloudsync.remediateAnyWindows", "cloudsync.journal", "cloudsync.id", "cloudsync.baseline");

    private CommandLine() {}

    /**
     * The way that was used: the full coordinates where they were, the prefix else; with the properties that the next
     * goal needs again, but for those of a single goal; and with the pom where {@code -f} has named one.
     */
    static Invocation of(MavenSession session) {
        return of(session.getGoals(), pomElsewhere(session), session.getUserProperties());
    }

    static Invocation of(List<String> goals, Optional<String> pom, Properties userProperties) {
        Map<String, String> again = new TreeMap<>();
        for (String name : userProperties.stringPropertyNames()) {
            boolean shared = name.startsWith("cloudsync.") && !name.endsWith("skip") && !OF_ONE_GOAL.contains(name);
            if (shared) {
                again.put(name, userProperties.getProperty(name));
            }
        }
        return new Invocation(plugin(goals), pom, again);
    }

    private static Optional<String> pomElsewhere(MavenSession session) {
        File pom = session.getRequest() == null ? null : session.getRequest().getPom();
        Path here = Path.of(System.getProperty("user.dir"));
        return pom == null
                        || here.equals(pom.toPath().toAbsolutePath().normalize().getParent())
                ? Optional.empty()
                : Optional.of(pom.toPath().toAbsolutePath().normalize().toString());
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
