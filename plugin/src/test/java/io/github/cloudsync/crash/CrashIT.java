package io.github.cloudsync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.journal.JournalFolder;
import io.github.cloudsync.journal.Journals;
import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a remediation and a rollback at every point and at random instants, each in a process of its own, and looks at
 * what is left: nothing unrecorded, an exact way back, and a second run that comes to the end.
 */
class CrashIT {
    private static final RegistryKey DOTNET = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319");
    private static final int RANDOM_KILLS = 50;
    /** In milliseconds; about what a remediation takes, so that kills fall all over it. */
    private static final int LONGEST_WAIT = 200;

    private static final long SEED = 20261122;

    /** What a run must not leave behind as if it were its own. */
    private static final String YESTERDAY = "{\"outcome\": \"met\"}";

    private static String haltingClassPath;

    @TempDir
    Path folder;

    @BeforeAll
    static void weave(@TempDir Path classes) throws Exception {
        haltingClassPath = HaltingClasses.on(classes);
    }

    private String atFirst;

    @BeforeEach
    void aServer() {
        atFirst = FileTarget.server()
                .withKey(RegistryKey.of(
                        "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols"))
                .with(DOTNET.value("Another"), RegistryData.text("survives"))
                .with(DOTNET.value("SchUseStrongCrypto"), RegistryData.text("1"))
                .export();
    }

    @Test
    void aRemediationKilledAtEveryPointLeavesNothingUnrecorded() throws Exception {
        int kills = 0;
        while (runs("remediate", fresh("remediate" + kills), kills + 1) == HaltingPoints.KILLED) {
            assertRecoverable(folder.resolve("remediate" + kills));
            kills++;
        }
        System.out.println("[crash] a remediation was killed at each of " + kills + " points");
        assertThat(kills).isGreaterThan(25);
        assertThat(subject(folder.resolve("remediate" + kills)).isMet()).isTrue();
    }

    @Test
    void aRollbackKilledAtEveryPointIsFinishedByTheNextOne() throws Exception {
        int kills = 0;
        while (true) {
            Path here = fresh("rollback" + kills);
            subject(here).remediate();
            int exit = runs("rollback", here, kills + 1);
            if (exit == HaltingPoints.KILLED) {
                rollBackUnlessDone(here);
            } else {
                assertThat(exit).isZero();
            }
            assertThat(Files.readString(here.resolve("registry"))).isEqualTo(atFirst);
            if (exit != HaltingPoints.KILLED) {
                break;
            }
            kills++;
        }
        System.out.println("[crash] a rollback was killed at each of " + kills + " points");
        assertThat(kills).isGreaterThan(15);
    }

    @Test
    void aRemediationKilledAtRandomInstantsLeavesNothingUnrecorded() throws Exception {
        Random random = new Random(SEED);
        int killed = 0;
        int runs = 0;
        while (killed < RANDOM_KILLS && runs < 4 * RANDOM_KILLS) {
            Path here = fresh("random" + runs++);
            Process process = start("remediate", here, 0);
            assertThat(process.getInputStream().read())
                    .as("it says when it begins")
                    .isNotNegative();
            if (!process.waitFor(random.nextInt(LONGEST_WAIT), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                killed++;
            }
            assertRecoverable(here);
        }
        System.out.println(
                "[crash] " + killed + " of " + runs + " remediations were killed at a random instant, seed " + SEED);
        assertThat(killed).isEqualTo(RANDOM_KILLS);
    }

    private static CrashSubject subject(Path here) {
        return new CrashSubject(here, here.resolve("reports"));
    }

    /** A process may also be killed after it has noted that everything is done. */
    private static void rollBackUnlessDone(Path here) throws Exception {
        try {
            subject(here).rollback();
        } catch (CloudsyncException refused) {
            assertThat(refused.problem()).contains(" has been rolled back already.");
        }
    }

    private void assertRecoverable(Path here) throws Exception {
        String left = Files.readString(here.resolve("registry"));
        assertNothingUnrecorded(here, left);
        assertNoReportOfAnotherRun(here);

        Path other = copy(here);
        CrashSubject rollback = subject(other);
        if (journal(other).isPresent()) {
            rollback.rollback();
        }
        assertThat(Files.readString(other.resolve("registry")))
                .as("rollback right after the crash")
                .isEqualTo(atFirst);

        CrashSubject again = subject(here);
        again.remediate();
        assertThat(again.isMet()).as("a second run comes to the end").isTrue();
        again.rollback();
        assertThat(Files.readString(here.resolve("registry")))
                .as("one rollback takes back both halves")
                .isEqualTo(atFirst);
    }

    /** From before the journals are locked on; the very first write removes it. */
    private static void assertNoReportOfAnotherRun(Path here) throws IOException {
        Path report = here.resolve("reports").resolve("report.json");
        if (Files.exists(here.resolve("journal")) && Files.exists(report)) {
            assertThat(Files.readString(report)).isNotEqualTo(YESTERDAY).contains("\"toolVersion\"");
        }
    }

    private void assertNothingUnrecorded(Path here, String left) throws Exception {
        if (left.equals(atFirst)) {
            return;
        }
        List<Intent> intents = journal(here).orElseThrow().intents();
        List<String> known = atFirst.lines().toList();
        for (String line : left.lines().filter(line -> !known.contains(line)).toList()) {
            assertThat(intents).as("the journal announces '" + line + "'").anyMatch(intent -> announces(intent, line));
        }
    }

    private static boolean announces(Intent intent, String line) {
        boolean key = intent.creates().stream()
                .anyMatch(created -> created.unredirected().toString().equals(line));
        return key || line.contains(intent.step().change().setting().location().name() + " = ");
    }

    private static Optional<RemediationRecord> journal(Path here) throws Exception {
        try (JournalFolder journals = Journals.lock(here.resolve("journal"))) {
            return Journals.newest(journals);
        }
    }

    private Path fresh(String name) throws IOException {
        Path here = Files.createDirectories(folder.resolve(name));
        Files.writeString(here.resolve("registry"), atFirst);
        Files.writeString(Files.createDirectories(here.resolve("reports")).resolve("report.json"), YESTERDAY);
        return here;
    }

    private Path copy(Path here) throws IOException {
        Path other = Files.createDirectories(folder.resolve(here.getFileName() + "-rolled-back"));
        Files.copy(here.resolve("registry"), other.resolve("registry"));
        Files.createDirectories(other.resolve("journal"));
        if (Files.isDirectory(here.resolve("journal"))) {
            try (Stream<Path> files = Files.list(here.resolve("journal"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, other.resolve("journal").resolve(file.getFileName()));
                }
            }
        }
        return other;
    }

    private static int runs(String what, Path here, int haltAt) throws Exception {
        Process process = start(what, here, haltAt);
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("ends within a minute")
                .isTrue();
        return process.exitValue();
    }

    private static Process start(String what, Path here, int haltAt) throws IOException {
        return CrashSubject.start(haltingClassPath, what, here, here.resolve("reports"), Integer.toString(haltAt));
    }
}
