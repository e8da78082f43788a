package io.github.cloudsync.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.cloudsync.report.Invocation;
import io.github.cloudsync.report.ReportFormat;
import io.github.cloudsync.source.image.SampleImage;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of an image says which bytes it is about, so that it cannot be taken for one of another image. */
class DigestsOfAnImageTest {
    private static final Path EXAMPLE = Path.of("../example-project");

    @TempDir
    private Path folder;

    private Path image;

    @BeforeEach
    void makeAnImage() throws Exception {
        image = folder.resolve("image");
        new SampleImage(image)
                .take(List.of(EXAMPLE.resolve("image/SYSTEM.reg"), EXAMPLE.resolve("image/SOFTWARE.reg")));
    }

    @Test
    void areThoseOfTheDesiredStateAndOfEachHive() throws Exception {
        Map<String, String> digests = digests();

        assertThat(digests)
                .containsEntry("cloudsync.yaml", sha256(EXAMPLE.resolve("cloudsync.yaml")))
                .containsEntry("Windows/System32/config/SYSTEM", sha256(config("SYSTEM")))
                .containsEntry("Windows/System32/config/SOFTWARE", sha256(config("SOFTWARE")));
        assertThat(digests.keySet()).first().isEqualTo("cloudsync.yaml");
        assertThat(digests()).as("a check changes nothing").isEqualTo(digests);
    }

    @Test
    void areOthersOnceARemediationHasChangedAHive() throws Exception {
        Map<String, String> before = digests();
        new RemediationRun(caller(), Passwords.NONE, reports("remediate"), false).on(parameters());

        assertThat(digests())
                .containsEntry("cloudsync.yaml", before.get("cloudsync.yaml"))
                .doesNotContainEntry("Windows/System32/config/SYSTEM", before.get("Windows/System32/config/SYSTEM"));
    }

    private Map<String, String> digests() throws Exception {
        new CheckRun(caller(), Passwords.NONE, reports("check")).on(parameters());
        Map<String, String> digests = new LinkedHashMap<>();
        for (JsonElement each : JsonParser.parseString(Files.readString(folder.resolve("out/report.json")))
                .getAsJsonObject()
                .getAsJsonArray("digests")) {
            digests.put(
                    each.getAsJsonObject().get("file").getAsString(),
                    each.getAsJsonObject().get("sha256").getAsString());
        }
        return digests;
    }

    private Parameters parameters() {
        return Parameters.of(new DesiredStateFile(EXAMPLE, "cloudsync.yaml")).onImage(image);
    }

    private Reports reports(String run) {
        return new Reports("1", run, new ReportFolder(folder.resolve("out"), Set.of(ReportFormat.JSON)));
    }

    private static Caller caller() {
        return new Caller("1", Invocation.PLAIN, line -> {});
    }

    private Path config(String hive) {
        return image.resolve("Windows/System32/config").resolve(hive);
    }

    private static String sha256(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return String.format("%064x", new BigInteger(1, digest));
    }
}
