package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.internal.MojoDescriptorCreator;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether two modules are told to do the same, as the plugin's own descriptor and Maven's own evaluation have it. */
class TaskTest {
    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    @TempDir
    Path root;

    private final Properties commandLine = new Properties();

    @Test
    void theSameInTwoModulesIsTheSame() throws Exception {
        assertThat(task("check", "a")).isEqualTo(task("check", "b")).isNotEqualTo(task("plan", "b"));
    }

    @Test
    void everyParameterOfEveryGoalMakesADifference() throws Exception {
        for (MojoDescriptor goal : goals()) {
            List<Parameter> parameters =
                    goal.getParameters().stream().filter(Parameter::isEditable).toList();
            assertThat(parameters).as(goal.getGoal()).hasSizeGreaterThanOrEqualTo(3);
            for (Parameter parameter : parameters) {
                assertThat(task(goal.getGoal(), "b", parameter.getName(), "elsewhere"))
                        .as(goal.getGoal() + " " + parameter.getName())
                        .isNotEqualTo(task(goal.getGoal(), "a"));
            }
        }
    }

    @Test
    void whatTheCommandLineSaysMakesADifference() throws Exception {
        String before = task("remediate", "a");
        commandLine.setProperty("cloudsync.remediateAnyWindows", "true");
        assertThat(task("remediate", "b")).isNotEqualTo(before);
    }

    @Test
    void aRelativeFileOfAModuleIsItsOwn() throws Exception {
        assertThat(task("check", "a", "image", "image")).isNotEqualTo(task("check", "b", "image", "image"));
        String inBuild = "${project.build.directory}/image";
        assertThat(task("check", "a", "image", inBuild)).isNotEqualTo(task("check", "b", "image", inBuild));
    }

    @Test
    void aRelativeFileOfTheCommandLineIsTheSameInEveryModule() throws Exception {
        commandLine.setProperty("cloudsync.image", "image");
        String one = task("check", "a");
        assertThat(task("check", "b")).isEqualTo(one);
        commandLine.setProperty("cloudsync.image", "another");
        assertThat(task("check", "b")).isNotEqualTo(one);
    }

    /** Maven takes what another property says from each module's own folder, and so does the goal. */
    @Test
    void aRelativeFileOfAnotherPropertyOfTheCommandLineIsEachModulesOwn() throws Exception {
        commandLine.setProperty("golden", "image");
        assertThat(task("check", "a", "image", "${golden}")).isNotEqualTo(task("check", "b", "image", "${golden}"));
    }

    @Test
    void reportsInEachModulesOwnBuildAreTheSame() throws Exception {
        String own = "${project.build.directory}/elsewhere";
        assertThat(task("check", "a", "outputDirectory", own)).isEqualTo(task("check", "b", "outputDirectory", own));
    }

    private String task(String goal, String module, String... parameter) throws Exception {
        MavenProject project = new MavenProject();
        project.setGroupId("it");
        project.setArtifactId(module);
        project.setVersion("1");
        project.setFile(root.resolve(module).resolve("pom.xml").toFile());
        Build build = new Build();
        build.setDirectory(root.resolve(module).resolve("target").toString());
        project.getModel().setBuild(build);
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setUserProperties(commandLine);
        MavenSession session = session(request);
        session.setCurrentProject(project);
        MojoDescriptor descriptor = goals().stream()
                .filter(each -> each.getGoal().equals(goal))
                .findFirst()
                .orElseThrow();
        MojoExecution execution = new MojoExecution(descriptor, "default-cli", MojoExecution.Source.CLI);
        Xpp3Dom configuration = MojoDescriptorCreator.convert(descriptor);
        if (parameter.length > 0) {
            Xpp3Dom own = new Xpp3Dom(parameter[0]);
            own.setValue(parameter[1]);
            configuration = Xpp3Dom.mergeXpp3Dom(element(own), configuration);
        }
        execution.setConfiguration(configuration);
        return Task.of(session, execution, project, "cloudsync.yaml").name();
    }

    private static Xpp3Dom element(Xpp3Dom child) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        configuration.addChild(child);
        return configuration;
    }

    @SuppressWarnings("deprecation") // the constructor that needs no container
    private static MavenSession session(DefaultMavenExecutionRequest request) {
        return new MavenSession(null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
    }

    private static List<MojoDescriptor> goals() throws Exception {
        File descriptor =
                BASE.resolve("target/classes/META-INF/maven/plugin.xml").toFile();
        try (var reader = Files.newBufferedReader(descriptor.toPath())) {
            return new PluginDescriptorBuilder().build(reader).getMojos();
        }
    }
}
