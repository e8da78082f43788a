package io.github.cloudsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.source.image.SampleImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a check costs that is made once: nearly all of it is loading classes and linking lambdas, which, other than times,
 * can be counted. The numbers may only go down; the aim for lambdas is 30.
 */
class FirstUseTest {
    private static final int MOST_CLASSES = 320;
    private static final int MOST_LAMBDAS = 245;
    private static final Path EXAMPLE = Path.of("../example-project");

    @TempDir
    private Path folder;

    @Test
    void loadsFewClassesAndLinksFewLambdas() throws Exception {
        Path image = folder.resolve("image");
        new SampleImage(image)
                .take(List.of(EXAMPLE.resolve("image/SYSTEM.reg"), EXAMPLE.resolve("image/SOFTWARE.reg")));
        Path loaded = folder.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load=info:file=" + loaded.getFileName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CheckWithoutMaven.class.getName(),
                        image.toString(),
                        EXAMPLE.resolve("cloudsync.yaml").toAbsolutePath().toString(),
                        folder.resolve("out").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("said.txt")).content().contains("fixable");

        List<String> own = Files.readAllLines(loaded).stream()
                .filter(line -> line.contains(" io.github.cloudsync."))
                .toList();
        assertThat(own.stream().filter(line -> line.contains("$$Lambda")))
                .as("lambdas")
                .hasSizeLessThanOrEqualTo(MOST_LAMBDAS);
        assertThat(own.stream().filter(line -> !line.contains("$$Lambda")))
                .as("classes")
                .hasSizeLessThanOrEqualTo(MOST_CLASSES)
                .noneMatch(line -> line.contains(".source.windows.") || line.contains(".source.ldap."));
    }
}
