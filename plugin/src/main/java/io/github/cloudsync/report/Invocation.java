package io.github.cloudsync.report;

import java.util.Map;
import java.util.TreeMap;

/**
 * How this user runs a goal, so that a command in a message works when it is pasted.
 *
 * @param plugin the goal prefix, or {@code groupId:artifactId:version} where Maven does not know the prefix
 * @param properties what was given on the command line and has to be given again; never a secret
 */
public record Invocation(String plugin, Map<String, String> properties) {
    /** The goal prefix alone, as inside a project that configures the plugin. */
    public static final Invocation PLAIN = new Invocation("cloudsync", Map.of());

    public Invocation {
        properties = Map.copyOf(properties);
    }

    /** The same with one more property. */
    public Invocation with(String name, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(name, value);
        return new Invocation(plugin, more);
    }

    /** The command for a goal. Each property is quoted: PowerShell splits a bare {@code -Dcloudsync.x=y} at its dot. */
    String command(String goal) {
        StringBuilder command = new StringBuilder("mvn " + plugin + ":" + goal);
        new TreeMap<>(properties)
                .forEach((name, value) -> command.append(" \"-D" + name + "=" + Printable.value(value) + "\""));
        return command.toString();
    }

    /** The command for a goal in quotes, as sentences name it. */
    public String quoted(String goal) {
        return "'" + command(goal) + "'";
    }
}
