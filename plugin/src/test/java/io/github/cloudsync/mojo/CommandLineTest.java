package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.report.Invocation;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

/** Which of Maven's options a printed command needs again; how they are quoted is in PrintedCommandsTest. */
class CommandLineTest {
    private static final Path HERE = Path.of("/work").toAbsolutePath();

    private static List<Invocation.Option> options(DefaultMavenExecutionRequest request, Settings settings) {
        return CommandLine.options(request, settings, HERE);
    }

    @Test
    void whatWasNamedIsNamedAgain() {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setPom(HERE.resolve("elsewhere/pom.xml").toFile());
        request.addActiveProfile("prov").addActiveProfile("of-settings").addInactiveProfile("lab");
        request.setUserSettingsFile(HERE.resolve("settings.xml").toFile());
        Settings settings = new Settings();
        settings.addActiveProfile("of-settings");
        assertThat(options(request, settings))
                .containsExactly(
                        new Invocation.Option(
                                "-f", HERE.resolve("elsewhere/pom.xml").toString()),
                        new Invocation.Option("-P", "prov,-lab"),
                        new Invocation.Option("-s", HERE.resolve("settings.xml").toString()));
    }

    @Test
    void whatMavenTakesByItselfIsNotNamed() {
        DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setPom(HERE.resolve("pom.xml").toFile());
        request.setUserSettingsFile(new File(System.getProperty("user.home"), ".m2/settings.xml"));
        assertThat(options(request, new Settings())).isEmpty();
    }
}
