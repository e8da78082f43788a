package io.github.cloudsync.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How this user runs a goal, so that a command in a message works when it is pasted.
 *
 * @param plugin the goal prefix, or {@code groupId:artifactId:version} where Maven does not know the prefix
 * @param options Maven's own options that decide which build and which desired state it is, as {@code -f}, {@code -P} and
 *     {@code -s} with their arguments
 * @param properties what was given on the command line and has to be given again; never a secret
 */
public record Invocation(String plugin, List<Option> options, Map<String, String> properties) {
    /** The goal prefix alone, as inside a project that configures the plugin. */
    public static final Invocation PLAIN = new Invocation("cloudsync", List.of(), Map.of());

    private static final String DESIRED_STATE = "cloudsync.desiredState";
    private static final String AS_BEFORE = "AS-BEFORE";
    /**
     * What ends or expands in double quotes in one of the shells at least (PowerShell knows three more double quotes),
     * and what cmd reads as an operator, since PowerShell hands a value without blanks to {@code mvn.cmd} unquoted.
     */
    private static final String READ_DIFFERENTLY = "\"$`%!&|<>^\u201c\u201d\u201e";

    /** An option of Maven, such as {@code -f}, with its argument. */
    public record Option(String name, String argument) {}

    public Invocation {
        options = List.copyOf(options);
        properties = Map.copyOf(properties);
    }

    /** Without options of Maven's own. */
    public Invocation(String plugin, Map<String, String> properties) {
        this(plugin, List.of(), properties);
    }

    /** The same with one more property. */
    public Invocation with(String name, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(name, value);
        return new Invocation(plugin, options, more);
    }

    /** The same desired state, on a snapshot and on no other target. */
    public Invocation ofSnapshot(String file) {
        Map<String, String> own = new HashMap<>(properties);
        own.keySet().retainAll(Set.of(DESIRED_STATE));
        own.put("cloudsync.target", "snapshot");
        own.put("cloudsync.snapshot", file);
        return new Invocation(plugin, options, own);
    }

    /** The command for a goal, the same in bash, cmd and PowerShell. */
    String command(String goal) {
        StringBuilder command = new StringBuilder("mvn ");
        for (Option option : options) {
            String argument = isReadAlike(option.argument()) ? option.argument() : AS_BEFORE;
            command.append(option.name()).append(" \"").append(argument).append("\" ");
        }
        command.append(plugin).append(":").append(goal);
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
