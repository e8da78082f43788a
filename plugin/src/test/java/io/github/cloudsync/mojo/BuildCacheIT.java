package io.github.cloudsync.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.Peers;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.source.memory.MemoryHost;
import io.github.cloudsync.source.snapshot.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole Maven runs with Apache's build cache at its defaults, which needs Maven 3.9. */
@Timeout(300)
class BuildCacheIT {
    private static final Path REPOSITORY = Path.of("target/it-repo").toAbsolutePath();
    private static final String VERSION = "3.9.16";
    private static final Path MAVEN = Path.of(System.getenv()
                    .getOrDefault("CLOUDSYNC_LAB", System.getProperty("user.home") + "/.cache/cloudsync-lab"))
            .resolve("wine/apache-maven-" + VERSION + "/bin/mvn");

    @TempDir
    private Path folder;

    private Path project;

    private record Run(int exitCode, String text) {}

    @BeforeEach
    void aProjectThatChecks() throws IOException {
        Peers.require("Maven " + VERSION, Files.exists(MAVEN), "src-it/lab/wine/fetch");
        project = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(project.resolve(".mvn"));
        Files.writeString(project.resolve(".mvn/extensions.xml"), """
                <extensions>
                  <extension>
                    <groupId>org.apache.maven.extensions</groupId>
                    <artifactId>maven-build-cache-extension</artifactId>
                    <version>1.2.1</version>
                  </extension>
                </extensions>
                """);
        Files.writeString(project.resolve("pom.xml"), pom());
        StringBuilder yaml = new StringBuilder("baseline: 2021-03\nwaivers:\n");
        for (var prerequisite : Catalogue.all()) {
            if (!prerequisite.id().equals("tls12-client-enabled")) {
                yaml.append("  - {prerequisite: " + prerequisite.id()
                        + ", reason: not tested here, expires: 2099-01-01}\n");
            }
        }
        Files.writeString(project.resolve("cloudsync.yaml"), yaml);
    }

    private String pom() {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>it</groupId>
                  <artifactId>build-cache</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>io.github.cloudsync</groupId>
                        <artifactId>cloudsync-maven-plugin</artifactId>
                        <version>0.1.0-SNAPSHOT</version>
                        <configuration>
                          <snapshot>%s</snapshot>
                        </configuration>
                        <executions>
                          <execution>
                            <goals>
                              <goal>check</goal>
                            </goals>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(folder.resolve("prov01.json"));
    }

    private void record(boolean tls) {
        RegistryKey client = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL"
                + "\\Protocols\\TLS 1.2\\Client");
        MemoryHost host = new MemoryHost()
                .with(client.value("Enabled"), RegistryData.dword(tls ? 1 : 0))
                .with(client.value("DisabledByDefault"), RegistryData.dword(0));
        Recorded.write(Recorded.of(host, Instant.now()), folder.resolve("prov01.json"));
    }

    @Test
    void whatWasGoodIsLookedAtAgainAndFoundBad() throws Exception {
        record(true);
        Run first = verify();
        assertThat(first.exitCode()).as(first.text()).isZero();
        assertThat(first.text()).as("the cache is at work").contains("Cache is INITIALIZED on project level");

        record(false);
        Run second = verify();
        assertThat(second.text())
                .contains("Not met: tls12-client-enabled")
                .doesNotContain("Skipping plugin execution (cached)");
        assertThat(second.exitCode()).isEqualTo(1);
    }

    /** What this build has in its local repository is taken from there, the rest from where Maven gets it. */
    private Path settings() throws IOException {
        String repository = """
                <id>here</id>
                <url>%s</url>
                """.formatted(Path.of(System.getProperty("user.home"), ".m2/repository")
                .toUri());
        return Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <profiles>
                    <profile>
                      <id>here</id>
                      <activation><activeByDefault>true</activeByDefault></activation>
                      <repositories><repository>%1$s</repository></repositories>
                      <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                </settings>
                """.formatted(repository));
    }

    private Run verify() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(
                        "/bin/sh", // what was unpacked may not be executable
                        MAVEN.toString(),
                        "-B",
                        "-s",
                        settings().toString(),
                        "-Dmaven.repo.local=" + REPOSITORY,
                        "-Dmaven.legacyLocalRepo=true", // what is there came from a repository of another name
                        "-Dmaven.build.cache.location=" + folder.resolve("cache"),
                        "verify"))
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS))
                    .as("ended in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), Files.readString(output));
    }
}
