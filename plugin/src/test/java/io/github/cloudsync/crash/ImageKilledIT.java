package io.github.cloudsync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.image.ImageHost;
import io.github.cloudsync.source.image.SampleImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An image whose remediation or rollback was killed before any of its writes, those to the hives among them, is recognised
 * as the image that its journal is about, taken back exactly, and finished by the next run.
 */
class ImageKilledIT {
    private static final RegistryValue CRYPTO = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319")
            .value("SchUseStrongCrypto");
    private static final RegistryValue ENABLED = RegistryKey.of(
                    "HKLM\\SYSTEM\\ControlSet001\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client")
            .value("Enabled");
    /** The first note of a result comes right after them. */
    private static final String AFTER_THE_HIVES = "note";

    private static final String JOURNALS = ".cloudsync-journal";

    private static String haltingClassPath;

    @TempDir
    private Path folder;

    private Path base;
    private int images;

    @BeforeAll
    static void weave(@TempDir Path classes) throws Exception {
        haltingClassPath = HaltingClasses.on(classes);
    }

    @BeforeEach
    void anImage() throws Exception {
        base = folder.resolve("base");
        Path reg = Files.writeString(folder.resolve("server.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
                "Current"=dword:00000001
                "Default"=dword:00000001

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ProductOptions]
                "ProductType"="ServerNT"

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]
                "CurrentBuildNumber"="20348"

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319]
                "SchUseStrongCrypto"=dword:00000000
                """);
        new SampleImage(base).take(List.of(reg));
    }

    @Test
    void aRemediationThatIsKilledAtAnyPointIsTakenBackAndFinished() throws Exception {
        int kills = 0;
        while (true) {
            Path image = copyOf(base);
            boolean killed = isKilled("remediate", image, Integer.toString(kills + 1));
            Path other = copyOf(image);

            rollBack(other, "a remediation was killed at point " + (kills + 1));

            assertThat(subject(image).remediate()).isTrue();
            assertThat(value(image, ENABLED)).contains(RegistryData.dword(1));
            assertThat(value(image, CRYPTO)).contains(RegistryData.dword(1));
            rollBack(image, "one rollback for both halves, after point " + (kills + 1));
            if (!killed) {
                break;
            }
            kills++;
        }
        System.out.println("[crash] the remediation of an image was killed at each of " + kills + " points");
        assertThat(kills).isGreaterThan(30);
    }

    @Test
    void whereOneHiveWasWrittenAndTheOtherNotBothAreRight() throws Exception {
        for (String unwritten : List.of("SYSTEM", "SOFTWARE")) {
            Path image = copyOf(base);
            assertThat(isKilled("remediate", image, AFTER_THE_HIVES)).isTrue();
            Files.copy(hive(base, unwritten), hive(image, unwritten), StandardCopyOption.REPLACE_EXISTING);
            rollBack(image, unwritten);
        }
    }

    @Test
    void aRollbackThatIsKilledAtAnyPointIsFinishedByTheNext() throws Exception {
        Path remediated = copyOf(base);
        assertThat(subject(remediated).remediate()).isTrue();
        int kills = 0;
        while (true) {
            Path image = copyOf(remediated);
            boolean killed = isKilled("rollback", image, Integer.toString(kills + 1));
            if (killed) {
                rollBack(image, "a rollback was killed at point " + (kills + 1));
            } else {
                break;
            }
            kills++;
        }
        System.out.println("[crash] the rollback of an image was killed at each of " + kills + " points");
        assertThat(kills).isGreaterThan(20);
    }

    /** Rolls back as far as there is something to, and looks whether everything is as it was. */
    private void rollBack(Path image, String after) throws Exception {
        try {
            subject(image).rollback();
        } catch (CloudsyncException refused) {
            // It was killed before there was a journal, or after everything was done.
            assertThat(refused.problem())
                    .as(after)
                    .containsAnyOf("There is no journal in ", " has been rolled back already.");
        }
        assertThat(value(image, CRYPTO)).as(after).contains(RegistryData.dword(0));
        assertThat(value(image, ENABLED)).as(after).isEmpty();
    }

    private static CrashSubject subject(Path image) {
        return new CrashSubject(image, image.resolveSibling("reports"));
    }

    private static Optional<RegistryData> value(Path image, RegistryValue value) throws Exception {
        try (ImageHost host = ImageHost.openForReading(image)) {
            return host.value(value).seen();
        }
    }

    private static Path hive(Path image, String name) {
        return image.resolve("Windows/System32/config").resolve(name);
    }

    private boolean isKilled(String what, Path image, String point) throws Exception {
        Process process = CrashSubject.start(haltingClassPath, what, image, folder.resolve("reports"), point);
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("ends within a minute")
                .isTrue();
        assertThat(process.exitValue()).isIn(0, HaltingPoints.KILLED);
        return process.exitValue() == HaltingPoints.KILLED;
    }

    /** A copy with its journals, as whoever moves an image takes them along. */
    private Path copyOf(Path image) throws IOException {
        Path copy = folder.resolve("image" + images++);
        copy(image, copy);
        Path journals = image.resolveSibling(image.getFileName() + JOURNALS);
        if (Files.exists(journals)) {
            copy(journals, copy.resolveSibling(copy.getFileName() + JOURNALS));
        }
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
