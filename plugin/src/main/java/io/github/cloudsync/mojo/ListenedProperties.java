package io.github.cloudsync.mojo;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Reads off the plugin's descriptor which properties its goals listen to, so that no list of them can be incomplete. */
final class ListenedProperties {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(cloudsync\\.[^}]+)\\}");

    private ListenedProperties() {}

    /** The names of all properties that begin with {@code cloudsync.}, of all goals. */
    static Set<String> of(PluginDescriptor plugin) {
        Set<String> names = new TreeSet<>();
        for (MojoDescriptor goal : plugin.getMojos()) {
            PlexusConfiguration parameters = goal.getMojoConfiguration();
            for (PlexusConfiguration parameter : parameters.getChildren()) {
                Matcher expression = EXPRESSION.matcher(parameter.getValue(""));
                if (expression.matches()) {
                    names.add(expression.group(1));
                }
            }
        }
        return names;
    }
}
