package io.github.cloudsync.mojo;

import io.github.cloudsync.report.Invocation;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Settings;

/** Reads off Maven's command line how its user calls this plugin. */
final class CommandLine {
    static final String ARTIFACT = ":cloudsync-maven-plugin:";
    /** What is said to one goal only. */
    private static final Set<String> OF_ONE_GOAL =
            Set.of("cloudsync.remediateAnyWindows", "cloudsync.journal", "cloudsync.id", "cloudsync.baseline");

    /** Where Maven looks for settings when none are named. */
    private static final File DEFAULT_SETTINGS =
            new File(new File(System.getProperty("user.home"), ".m2"), "settings.xml");

    private CommandLine() {}

    /**
     * The way that was used: the full coordinates where they were, the prefix else; with the properties that the next
     * goal needs again, but for those of a single goal; and with the options that decide which build it is.
     */
    static Invocation of(MavenSession session) {
        Settings settings =
                session.getSettings(); // none where somebody else than Maven's command line made the session
        List<Invocation.Option> options = session.getRequest() == null
                ? List.of()
                : options(
                        session.getRequest(),
                        settings == null ? new Settings() : settings,
                        Path.of(System.getProperty("user.dir")));
        return of(session.getGoals(), options, session.getUserProperties());
    }

    static Invocation of(List<String> goals, List<Invocation.Option> options, Properties userProperties) {
        Map<String, String> again = new TreeMap<>();
        for (String name : userProperties.stringPropertyNames()) {
            boolean shared = name.startsWith("cloudsync.") && !name.endsWith("skip") && !OF_ONE_GOAL.contains(name);
            if (shared) {
                again.put(name, userProperties.getProperty(name));
            }
        }
        return new Invocation(plugin(goals), options, again);
    }

    /**
     * The pom, the profiles and the settings that were named: without them the next command would be another build's, and
     * might find another desired state. What the settings themselves say is said again by them.
     */
    static List<Invocation.Option> options(MavenExecutionRequest request, Settings settings, Path here) {
        List<Invocation.Option> options = new ArrayList<>();
        File pom = request.getPom();
        if (pom != null && !here.equals(absolute(pom).getParent())) {
            options.add(new Invocation.Option("-f", absolute(pom).toString()));
        }
        List<String> profiles = new ArrayList<>(request.getActiveProfiles());
        profiles.removeAll(settings.getActiveProfiles());
        request.getInactiveProfiles().forEach(profile -> profiles.add("-" + profile));
        if (!profiles.isEmpty()) {
            options.add(new Invocation.Option("-P", String.join(",", profiles)));
        }
        File user = request.getUserSettingsFile();
        if (user != null && !user.equals(DEFAULT_SETTINGS)) {
            options.add(new Invocation.Option("-s", absolute(user).toString()));
        }
        return options;
    }

    private static Path absolute(File file) {
        return file.toPath().toAbsolutePath().normalize();
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
