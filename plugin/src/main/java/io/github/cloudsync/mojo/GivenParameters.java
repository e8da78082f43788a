package io.github.cloudsync.mojo;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.text.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a goal come to, against what was said. Maven lets a value in the pom's configuration win over the
 * same property on the command line without a word, takes every word but {@code true} for {@code false}, and only warns of
 * an element that means nothing: each of them can turn a goal to the wrong machine.
 *
 * @param arrivals the parameters of the goal that listen to a property
 * @param unknown the elements of the pom's configuration of this plugin that no goal has
 * @param elements the elements that the goals have
 */
record GivenParameters(List<Arrival> arrivals, List<String> unknown, Set<String> elements) {
    /**
     * One parameter.
     *
     * @param element its name in the pom
     * @param property the property it listens to
     * @param isSwitch whether it is true or false
     * @param value what it comes to, if anything but its default
     * @param fixed whether the pom gives it a value of its own
     */
    record Arrival(String element, String property, boolean isSwitch, Optional<String> value, boolean fixed) {}

    /** Reads off what Maven is about to give to a goal. */
    static GivenParameters of(MavenSession session, MojoExecution execution) {
        PluginParameterExpressionEvaluator evaluator = new PluginParameterExpressionEvaluator(session, execution);
        List<Arrival> arrivals = new ArrayList<>();
        PlexusConfiguration listened = execution.getMojoDescriptor().getMojoConfiguration();
        for (Parameter parameter : execution.getMojoDescriptor().getParameters()) {
            String expression = listened.getChild(parameter.getName()).getValue("");
            Xpp3Dom own = execution.getConfiguration() == null
                    ? null
                    : execution.getConfiguration().getChild(parameter.getName());
            if (expression.startsWith("${") && own != null) {
                boolean fixed = own.getChildCount() > 0 || !expression.equals(own.getValue());
                arrivals.add(new Arrival(
                        parameter.getName(),
                        expression.substring(2, expression.length() - 1),
                        parameter.getType().equals("boolean"),
                        own.getChildCount() > 0 ? Optional.of(list(own)) : evaluated(own.getValue(), evaluator),
                        fixed));
            }
        }
        Set<String> elements = execution.getMojoDescriptor().getPluginDescriptor().getMojos().stream()
                .flatMap(goal -> goal.getParameters().stream())
                .flatMap(parameter -> Stream.of(parameter.getName(), String.valueOf(parameter.getAlias())))
                .collect(Collectors.toSet());
        return new GivenParameters(arrivals, unknown(execution, elements), elements);
    }

    /**
     * Refuses what would not arrive as it is meant.
     *
     * @param user the properties of the command line
     * @throws CloudsyncException if the pom overrides the command line, if a switch is neither on nor off, or if the pom
     *     configures what no goal has
     */
    void refuseMistakes(Properties user) throws CloudsyncException {
        for (Arrival each : arrivals) {
            String given = user.getProperty(each.property());
            if (given != null && each.fixed() && !each.value().equals(Optional.of(given))) {
                throw new CloudsyncException(
                        each.property() + " is '" + given + "' on the command line, and the pom's configuration says <"
                                + each.element() + ">" + each.value().orElse("") + "</" + each.element()
                                + ">, which Maven lets win. Nothing was done.",
                        "Leave the property out, or move the pom's value from the configuration to <properties>, as <"
                                + each.property() + ">, where the command line overrides it.");
            }
            String value = each.value().orElse("false");
            if (each.isSwitch() && !value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
                throw new CloudsyncException(
                        each.property() + " is '" + value + "', which is neither true nor false. Nothing was done.",
                        "Write true or false.");
            }
        }
        for (String element : unknown) {
            throw new CloudsyncException(
                    "The pom configures <" + element + ">, which no goal of this plugin has"
                            + NearestWord.to(element, elements)
                                    .map(near -> "; did you mean <" + near + ">?")
                                    .orElse(".")
                            + " Nothing was done.",
                    "Write it as the goals have it, or leave it out.");
        }
    }

    private static Optional<String> evaluated(
            @Nullable String configured, PluginParameterExpressionEvaluator evaluator) {
        try {
            return configured == null
                    ? Optional.empty()
                    : Optional.ofNullable(evaluator.evaluate(configured)).map(String::valueOf);
        } catch (ExpressionEvaluationException notKnownHere) {
            return Optional.of(configured);
        }
    }

    private static String list(Xpp3Dom element) {
        return Stream.of(element.getChildren())
                .map(child -> String.valueOf(child.getValue()))
                .collect(Collectors.joining(","));
    }

    private static List<String> unknown(MojoExecution execution, Set<String> elements) {
        Stream<Object> configured = execution.getPlugin() == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.ofNullable(execution.getPlugin().getConfiguration()),
                        execution.getPlugin().getExecutions().stream()
                                .filter(each -> each.getId().equals(execution.getExecutionId()))
                                .flatMap(each -> Stream.ofNullable(each.getConfiguration())));
        return configured
                .filter(Xpp3Dom.class::isInstance)
                .flatMap(each -> Stream.of(((Xpp3Dom) each).getChildren()))
                .map(Xpp3Dom::getName)
                .filter(name -> !elements.contains(name))
                .distinct()
                .toList();
    }
}
