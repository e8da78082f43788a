package io.github.cloudsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.unboundid.ldap.sdk.LDAPConnection;
import io.github.cloudsync.source.image.SampleImage;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Whoever has no Maven can have the same done: a JVM with the plugin and what it needs at run time is enough. */
class WithoutMavenTest {
    private static final Path EXAMPLE = Path.of("../example-project");

    @TempDir
    private Path folder;

    private Path image;

    @BeforeEach
    void anImage() throws Exception {
        image = folder.resolve("image");
        new SampleImage(image)
                .take(List.of(EXAMPLE.resolve("image/SYSTEM.reg"), EXAMPLE.resolve("image/SOFTWARE.reg")));
    }

    /** The image of the example before it was remediated. */
    @Test
    void anImageIsCheckedByTheExamplesDesiredState() throws Exception {
        Process process = check(EXAMPLE.resolve("cloudsync.yaml"));

        assertThat(said(process))
                .startsWith("[INFO] cloudsync 2026-07 baseline on GOLDEN-2022 (Windows Server 2022 Standard, build"
                        + " 20348.2690), image\n")
                .contains("\n[ERROR] tls12-client-enabled             TLS 1.2 is enabled for outgoing connections"
                        + "                   fixable\n")
                .contains("\nNot met: credential-manager-not-disabled, tls12-client-enabled, tls12-server-enabled,"
                        + " dotnet-strong-crypto, powershell-execution-policy. See above or "
                        + folder.resolve("out/report.json") + ".\n")
                .endsWith("\nThere is no Maven here: org.apache.maven.plugin.Mojo\n");
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(folder.resolve("out/report.json")).content().contains("\"outcome\": \"not-met\"");
    }

    @Test
    void whatCannotBeReadEndsInAnExceptionThatSaysWhatToDo() throws Exception {
        Path desired = Files.writeString(folder.resolve("server.yaml"), "basline: 2026-07\n");
        Process process = check(desired);

        assertThat(said(process))
                .contains(desired + ":1:1: unknown key 'basline' in the desired state; did you mean 'baseline'?\n");
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(folder.resolve("out/report.json")).content().contains("\"outcome\": \"error\"");
    }

    private Process check(Path desiredState) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        CheckWithoutMaven.class.getName(),
                        image.toString(),
                        desiredState.toString(),
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .start();
    }

    private static String said(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("ends within a minute")
                .isTrue();
        return said.replace("\r\n", "\n");
    }

    /** The plugin, what it needs to check an image, and the program; not the folder of the tests, which need Maven. */
    private String classPath() throws Exception {
        Path program = Files.createDirectories(folder.resolve("program/io/github/cloudsync/app"));
        for (Path each : programFiles()) {
            Files.copy(each, program.resolve(each.getFileName().toString()));
        }
        return Stream.of(home(CheckRun.class), home(Yaml.class), home(Gson.class), home(LDAPConnection.class))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator, folder.resolve("program") + File.pathSeparator, ""));
    }

    private static List<Path> programFiles() throws Exception {
        try (Stream<Path> files = Files.list(home(CheckWithoutMaven.class).resolve("io/github/cloudsync/app"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("CheckWithoutMaven"))
                    .toList();
        }
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
