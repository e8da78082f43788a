package io.github.cloudsync.mojo;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What a goal is about to do, in full: two of one name do the same to the same thing, so that one of them is enough. Every
 * parameter that Maven gives to the goal is part of the name, so that none can be forgotten here.
 */
record Task(String name) {
    /** The parameter that says only where the reports go, by default into each module's own build folder. */
    private static final String OUTPUT = "outputDirectory";

    /**
     * Reads off what Maven is about to give to a goal.
     *
     * @param subject what it comes to in the module, as where it takes a relative name from
     */
    static Task of(MavenSession session, MojoExecution execution, MavenProject project, String subject) {
        PluginParameterExpressionEvaluator evaluator = new PluginParameterExpressionEvaluator(session, execution);
        Map<String, String> parameters = new TreeMap<>();
        for (Parameter parameter : execution.getMojoDescriptor().getParameters()) {
            Xpp3Dom given = execution.getConfiguration() == null
                    ? null
                    : execution.getConfiguration().getChild(parameter.getName());
            if (given != null && parameter.isEditable()) {
                String value = value(given, evaluator);
                boolean file = parameter.getType().equals(File.class.getName()) && !value.isEmpty();
                boolean ofModule = file && !isFromCommandLine(parameter, given, execution, session);
                parameters.put(parameter.getName(), ofModule ? file(parameter, value, project, evaluator) : value);
            }
        }
        return new Task(execution.getGoal() + " " + execution.getExecutionId() + " of " + origin(execution, project)
                + " with " + parameters + " on " + subject);
    }

    /**
     * What the parameter's own property says there is meant from the folder that Maven was started on, so that it is the
     * same in every module. What another property says, the pom takes from each module's own folder.
     */
    private static boolean isFromCommandLine(
            Parameter parameter, Xpp3Dom given, MojoExecution execution, MavenSession session) {
        String own = execution
                .getMojoDescriptor()
                .getMojoConfiguration()
                .getChild(parameter.getName())
                .getValue("");
        return own.equals(given.getValue())
                && session.getUserProperties().stringPropertyNames().stream()
                        .anyMatch(name -> own.equals("${" + name + "}"));
    }

    private static String value(Xpp3Dom given, PluginParameterExpressionEvaluator evaluator) {
        if (given.getChildCount() > 0) {
            return Stream.of(given.getChildren())
                    .map(child -> child.getName() + ": " + value(child, evaluator))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        String said = evaluated(given.getValue(), evaluator);
        return said.isEmpty() ? evaluated(given.getAttribute("default-value"), evaluator) : said;
    }

    private static String evaluated(@Nullable String configured, PluginParameterExpressionEvaluator evaluator) {
        try {
            return configured == null ? "" : Objects.toString(evaluator.evaluate(configured), "");
        } catch (ExpressionEvaluationException notKnownHere) {
            return configured;
        }
    }

    /** As Maven takes it; an output folder at the same place in each module's own build folder is the same. */
    private static String file(
            Parameter parameter, String value, MavenProject project, PluginParameterExpressionEvaluator evaluator) {
        Path file = evaluator.alignToBaseDirectory(new File(value)).toPath();
        String build = project.getBuild() == null ? null : project.getBuild().getDirectory();
        return parameter.getName().equals(OUTPUT) && build != null && file.startsWith(build)
                ? Path.of(build).relativize(file).toString()
                : file.toString();
    }

    /** The pom that says that this goal is to run, which may be a parent's; where that is not known, the module's own. */
    private static String origin(MojoExecution execution, MavenProject project) {
        if (execution.getSource() == MojoExecution.Source.CLI) {
            return "the command line";
        }
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getKey().equals(execution.getPlugin().getKey()))
                .flatMap(plugin -> plugin.getExecutions().stream())
                .filter(each -> each.getId().equals(execution.getExecutionId()))
                .map(each -> each.getLocation(""))
                .filter(location -> location != null && location.getSource() != null)
                .map(location -> location.getSource().getModelId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(project.getId());
    }
}
