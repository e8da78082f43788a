package io.github.cloudsync.wine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.source.windows.NativeCodeTest;
import io.github.cloudsync.source.windows.UnpackingFolderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The native library of an administrator's process, in a Windows JVM under Wine, which keeps a part of access lists. */
class NativeCodeIT {
    private static final String PLUGIN = "io.github.cloudsync:cloudsync-maven-plugin:0.1.0-SNAPSHOT:";

    @Test
    void isUnpackedWhereOnlyItsOwnerCanWrite() {
        try (WineServer server = WineServer.inWorkgroup()) {
            for (Class<?> tests : List.of(NativeCodeTest.class, UnpackingFolderTest.class)) {
                Run run = server.junit(tests);
                assertThat(run.exitCode()).as(run.text()).isZero();
            }
        }
    }

    /** {@code %TEMP%\jna-…} is where JNA unpacks by itself, under a name made of the account's. */
    @Test
    void aGoalUsesNothingThatLiesInTheAccountsTemporaryFolder() throws IOException {
        try (WineServer server = WineServer.inWorkgroup()) {
            Path users = server.driveC().resolve("users");
            String account;
            try (Stream<Path> names = Files.list(users)) {
                account = names.map(name -> name.getFileName().toString())
                        .filter(name -> !name.equals("Public"))
                        .findFirst()
                        .orElseThrow();
            }
            Path temp = users.resolve(account).resolve("Temp");
            Path planted = Files.createDirectories(temp.resolve("jna-" + account.hashCode()));
            Path folder = Files.createDirectories(server.driveC().resolve("provisioning"));
            Files.writeString(folder.resolve("cloudsync.yaml"), "baseline: 2026-07\ntarget: local\n");

            Run check = server.mvn(folder, PLUGIN + "check");
            assertThat(check.text()).contains("tls12-client-enabled");
            assertThat(planted).isEmptyDirectory();
            try (Stream<Path> files = Files.walk(temp)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .noneMatch(name -> name.endsWith(".dll") || name.endsWith(".dll.x"));
            }
        }
    }
}
