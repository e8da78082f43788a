package io.github.cloudsync.mojo;

import io.github.cloudsync.app.Audience;
import io.github.cloudsync.app.Caller;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.report.Invocation;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * What every goal has in common.
 *
 * <p>A goal that finds something out fails the build with {@link MojoFailureException}; one that could not find out, or
 * not do what it was asked, with {@link MojoExecutionException}.
 */
abstract class CloudsyncMojo extends AbstractMojo {
    /** Skips every goal of this plugin. */
    @Parameter(property = "cloudsync.skip", defaultValue = "false")
    private boolean skip;

    /** The folder the reports are written to. */
    @Parameter(property = "cloudsync.outputDirectory", defaultValue = "${project.build.directory}/cloudsync")
    private @Nullable File outputDirectory;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private @Nullable MojoExecution execution;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private @Nullable String pluginVersion;

    private @Nullable TargetChanges changes;

    /** Does the goal's work. */
    abstract void run() throws CloudsyncException, MojoExecutionException, MojoFailureException;

    /** The name of this goal's own skip property, and whether it is set. */
    abstract Skip ownSkip();

    /** A goal's own skip switch. */
    record Skip(String property, boolean set) {}

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (session != null && project != null) {
            BuildCache.leaveOut(session, project);
        }
        try {
            refuseMistakes();
            Skip own = ownSkip();
            if (skip || own.set()) {
                String property = skip ? "cloudsync.skip" : own.property();
                skipped("It was skipped (" + property + ").");
                getLog().info("Skipped (" + property + ").");
            } else {
                runOncePerBuild();
            }
        } catch (CloudsyncException e) {
            String message = String.valueOf(e.getMessage());
            brokeOff(message);
            throw forMaven(message, e);
        } catch (RuntimeException defect) {
            String problem =
                    "The goal itself failed with " + defect + ".\nThis is a defect of the plugin: please report"
                            + " it, with what Maven shows when it is run with '-e'.";
            brokeOff(problem);
            throw forMaven(problem, defect);
        }
    }

    /** What led to it is the cause with {@code -e} only: Maven prints the message of a cause behind this one. */
    private MojoExecutionException forMaven(String message, Exception ledToIt) {
        boolean asked = session != null
                && session.getRequest() != null
                && session.getRequest().isShowErrors();
        return asked ? new MojoExecutionException(message, ledToIt) : new MojoExecutionException(message);
    }

    private void runOncePerBuild() throws CloudsyncException, MojoExecutionException, MojoFailureException {
        Optional<String> subject = subject();
        if (session == null || session.getRepositorySession() == null || execution == null || project == null) {
            run();
            return;
        }
        SessionData shared = session.getRepositorySession().getData();
        changes = new TargetChanges(shared);
        if (subject.isEmpty()) {
            runAndCount(changes);
            return;
        }
        Task task = Task.of(session, execution, project, subject.get());
        OncePerBuild once = new OncePerBuild(shared, task.name(), project.getId(), outputDirectory(), changes);
        Optional<OncePerBuild.Other> other = once.takenByOther();
        if (other.isPresent()) {
            leave(other.get());
            return;
        }
        Optional<Exception> end = Optional.of(new IllegalStateException("the goal was stopped"));
        try {
            runAndCount(changes);
            end = Optional.empty();
        } catch (CloudsyncException | MojoExecutionException | MojoFailureException | RuntimeException failure) {
            end = Optional.of(failure);
            throw failure;
        } finally {
            once.end(end);
        }
    }

    private void runAndCount(TargetChanges counted)
            throws CloudsyncException, MojoExecutionException, MojoFailureException {
        try {
            run();
        } finally {
            counted.end();
        }
    }

    /**
     * To be called before the first write to a target: from then on nothing that was found out about it in this build is
     * good enough for another module.
     */
    private void beginToChangeTarget() {
        if (changes != null) {
            changes.begin();
        }
    }

    private void leave(OncePerBuild.Other other)
            throws CloudsyncException, MojoExecutionException, MojoFailureException {
        boolean elsewhere = !other.outputDirectory()
                .equals(outputDirectory().toAbsolutePath().normalize());
        String reports = elsewhere ? " Its reports are in " + other.outputDirectory() + "." : "";
        if (other.failure().isEmpty()) {
            String reason = "It was done in this build already, for the module " + other.module() + ".";
            if (elsewhere) {
                skipped(reason + reports);
            }
            getLog().info("Skipped: " + reason);
            return;
        }
        String reason = "'" + executedGoal() + "' has failed in this build already, for the module " + other.module()
                + "." + reports;
        if (elsewhere) {
            brokeOff(reason);
        }
        if (other.failure().get() instanceof MojoFailureException) {
            throw new MojoFailureException(reason);
        }
        throw new MojoExecutionException(reason);
    }

    private String executedGoal() {
        return execution == null ? "the goal" : execution.getGoal();
    }

    /**
     * What this goal works on, if one module of a build is to do it for all that have the same; else every module does
     * it.
     */
    Optional<String> subject() {
        return Optional.empty();
    }

    /** Called instead of {@link #run}: nothing may lie there that could be taken for what it would have written. */
    void skipped(String reason) throws CloudsyncException {}

    /** Called where {@link #run} has not come to its end, with the message that the user sees. */
    void brokeOff(String reason) {}

    /** Before anything else, skipping included: a property that was lost on the way may have been the one that skips. */
    private void refuseMistakes() throws CloudsyncException {
        if (session != null && execution != null) {
            Set<String> declared =
                    project == null ? Set.of() : project.getProperties().stringPropertyNames();
            new GivenProperties(
                            session.getGoals(),
                            session.getUserProperties(),
                            ListenedProperties.of(execution.getMojoDescriptor().getPluginDescriptor()),
                            declared)
                    .refuseMistakes();
            GivenParameters parameters = GivenParameters.of(session, execution);
            parameters.refuseMistakes(session.getUserProperties());
            if (execution.getSource() == MojoExecution.Source.CLI) {
                new UnprefixedProperties(session.getGoals(), session.getUserProperties(), declared)
                        .refuse(parameters.arrivals());
            }
        }
    }

    /** What takes the lines of a run. */
    final Audience audience() {
        return new MavenLog(getLog(), this::beginToChangeTarget);
    }

    /** Who starts a run: this goal, as its user calls it. */
    final Caller caller() {
        return new Caller(toolVersion(), invocation(), audience());
    }

    final String toolVersion() {
        return pluginVersion == null ? "unknown" : pluginVersion;
    }

    /** How this run was started, so that the commands in messages can be pasted. */
    final Invocation invocation() {
        return session == null ? Invocation.PLAIN : CommandLine.of(session);
    }

    /** The Maven settings, where the user names and passwords of servers are. */
    final Settings settings() {
        return session == null ? new Settings() : session.getSettings();
    }

    final Path file(String name) {
        return outputDirectory().resolve(name);
    }

    /** Outside a project Maven leaves {@code ${project.build.directory}} as it is; then it is {@code target} here. */
    final Path outputDirectory() {
        if (outputDirectory == null || outputDirectory.getPath().contains("${")) {
            return baseDirectory().resolve("target").resolve("cloudsync");
        }
        return outputDirectory.toPath();
    }

    /** The folder that Maven was started on; the project's own where there is no reactor. */
    final Path executionRoot() {
        return session == null || session.getExecutionRootDirectory() == null
                ? baseDirectory()
                : Path.of(session.getExecutionRootDirectory());
    }

    /**
     * The file that is meant: a relative one on the command line is taken from the folder that Maven was started on.
     * Maven would take it from each module's own folder.
     */
    final Path meant(String property, File given) {
        String said = session == null ? null : session.getUserProperties().getProperty(property);
        return said == null ? given.toPath() : executionRoot().resolve(said);
    }

    /** The same for a list, whose files Maven separates at commas. */
    final List<Path> allMeant(String property, List<@Nullable File> given) throws CloudsyncException {
        String said = session == null ? null : session.getUserProperties().getProperty(property);
        String[] names = said == null ? new String[0] : said.split(",", -1);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            File file = given.get(i);
            if (file == null) {
                throw new CloudsyncException(
                        property + " names a file that has no name: there is a comma too many. Nothing was done.",
                        "Write each file once, with one comma between two of them.");
            }
            files.add(names.length == given.size() ? executionRoot().resolve(names[i].strip()) : file.toPath());
        }
        return files;
    }

    /** The project's folder, or the one Maven was started in where there is no project. */
    final Path baseDirectory() {
        if (project != null && project.getFile() != null) {
            return project.getBasedir().toPath();
        }
        return Path.of(session == null ? "" : session.getExecutionRootDirectory());
    }
}
