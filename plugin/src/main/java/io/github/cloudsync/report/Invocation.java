package io.github.cloudsync.report;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How this user runs a goal, so that a command in a message works when it is pasted.
 *
 * @param plugin the goal prefix, or {@code groupId:artifactId:version} where Maven does not know the prefix
 * @param pom the pom that {@code -f} named, where it is not the one of the folder Maven was started in: without it the next
 *     command would look for another pom, and another desired state
 * @param properties what was given on the command line and has to be given again; never a secret
 */
public record Invocation(String plugin, Optional<String> pom, Map<String, String> properties) {
    /** The goal prefix alone, as inside a project that configures the plugin. */
    public static final Invocation PLAIN = new Invocation("cloudsync", Optional.empty(), Map.of());

    private static final String AS_BEFORE = "AS-BEFORE";
    /**
     * What ends or expands in double quotes in one of the shells at least (PowerShell knows three more double quotes),
     * and what cmd reads as an operator, since PowerShell hands a value without blanks to {@code mvn.cmd} unquoted.
     */
    private static final String READ_DIFFERENTLY = "\"$`%!&|<>^\u201c\u201d\u201e";

    public Invocation {
        properties = Map.copyOf(properties);
    }

    /** The same properties, in the folder of the pom. */
    public Invocation(String plugin, Map<String, String> properties) {
        this(plugin, Optional.empty(), properties);
    }

    /** The same with one more property. */
    public Invocation with(String name, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(name, value);
        return new Invocation(plugin, pom, more);
    }

    /** The command for a goal, the same in bash, cmd and PowerShell. */
    String command(String goal) {
        String from = pom.map(file -> "-f \"" + (isReadAlike(file) ? file : AS_BEFORE) + "\" ")
                .orElse("");
        StringBuilder command = new StringBuilder("mvn " + from + plugin + ":" + goal);
        new TreeMap<>(properties).forEach((name, value) -> command.append(" ").append(quotedProperty(name, value)));
        return command.toString();
    }

    /**
     * A property as bash, cmd and PowerShell read it alike: in double quotes, since PowerShell splits a bare one at its
     * dot. A value that no quoting makes the same in all three is not shown but called {@value #AS_BEFORE}: better a
     * command that has to be completed than one that means something else.
     */
    public static String quotedProperty(String name, String value) {
        return "\"-D" + name + "=" + (isReadAlike(value) ? value : AS_BEFORE) + "\"";
    }

    private static boolean isReadAlike(String value) {
        return !value.isEmpty()
                && value.equals(Printable.value(value))
                && value.chars().noneMatch(c -> READ_DIFFERENTLY.indexOf(c) >= 0)
                && !value.contains("\\\\")
                && !value.endsWith("\\");
    }

    /** The command for a goal in quotes, as sentences name it. */
    public String quoted(String goal) {
        return "'" + command(goal) + "'";
    }
}
