package io.github.cloudsync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.registry.RegistryKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The disk takes a part of the journal and then no more: a shell's file size limit makes it so. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs ulimit")
class FullDiskIT {
    /** In blocks of 1,024 bytes: the journal's first line fits, the plan does not. */
    private static final String LIMIT = "1";

    @TempDir
    Path folder;

    @Test
    void nothingIsChangedAndTheNextRunGoesOn() throws Exception {
        String atFirst = FileTarget.server()
                .withKey(RegistryKey.of("HKLM\\SOFTWARE\\Microsoft"))
                .export();
        Path registry = Files.writeString(folder.resolve("registry"), atFirst);

        String said = remediateWithLimit();
        Path journal = journal();
        assertThat(said)
                .contains("Cannot write the journal " + journal + ": File too large. Nothing was changed.\n"
                        + "Free some space on the disk or name another folder with"
                        + " \"-Dcloudsync.journalDirectory=FOLDER\".");
        assertThat(Files.readString(registry)).isEqualTo(atFirst);
        assertThat(Files.size(journal)).isEqualTo(1024);

        CrashSubject again = new CrashSubject(folder, folder.resolve("reports"));
        assertThat(again.remediate()).isTrue();
        assertThat(journal()).as("the same journal, taken up again").isEqualTo(journal);
        again.rollback();
        assertThat(Files.readString(registry)).isEqualTo(atFirst);
    }

    private String remediateWithLimit() throws Exception {
        // Without UsePerfData the JVM writes no file of its own that the limit would catch.
        Process process = CrashSubject.start(
                System.getProperty("java.class.path"),
                "remediate",
                folder,
                folder.resolve("reports"),
                HaltingPoints.NEVER,
                "bash",
                "-c",
                "ulimit -f " + LIMIT + "; exec \"$0\" \"$@\"");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private Path journal() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .reduce((one, other) -> {
                        throw new AssertionError("two journals: " + one + ", " + other);
                    })
                    .orElseThrow();
        }
    }
}
