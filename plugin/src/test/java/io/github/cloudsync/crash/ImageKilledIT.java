package io.github.cloudsync.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.engine.Checker;
import io.github.cloudsync.engine.Planner;
import io.github.cloudsync.engine.Recognition;
import io.github.cloudsync.engine.Remediator;
import io.github.cloudsync.engine.Rollback;
import io.github.cloudsync.journal.JournalFile;
import io.github.cloudsync.journal.JournalFolder;
import io.github.cloudsync.journal.Journals;
import io.github.cloudsync.model.change.Journal;
import io.github.cloudsync.model.change.JournalException;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Retraction;
import io.github.cloudsync.model.change.Undone;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HiveMark;
import io.github.cloudsync.model.fact.KeyTimes;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Desired;
import io.github.cloudsync.source.image.ImageHost;
import io.github.cloudsync.source.image.SampleImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An image whose remediation or rollback ended at any of its steps is recognised as the image that its journal is about,
 * taken back exactly, and finished by the next run. That a single hive is whole or not written at all is the business of
 * SafeWriteTest.
 */
class ImageKilledIT {
    private static final RegistryValue CRYPTO = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319")
            .value("SchUseStrongCrypto");
    private static final RegistryValue ENABLED = RegistryKey.of(
                    "HKLM\\SYSTEM\\ControlSet001\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client")
            .value("Enabled");

    @TempDir
    private Path folder;

    private Path image;

    @BeforeEach
    void anImage() {
        image = folder.resolve("image");
    }

    @Test
    void aRemediationThatEndsAtAnyPointIsTakenBackAndFinished() throws Exception {
        int points = 0;
        for (boolean ended = false; !ended; points++) {
            fresh(points);
            ended = remediates(points + 1);
            assertThat(rolledBack()).as("after point " + points).isTrue();
            assertAsAtFirst();

            fresh(1000 + points);
            ended = remediates(points + 1);
            assertThat(remediates(0)).isTrue();
            assertThat(value(ENABLED)).contains(RegistryData.dword(1));
            assertThat(value(CRYPTO)).contains(RegistryData.dword(1));
            assertThat(rolledBack()).as("one rollback for both halves").isTrue();
            assertAsAtFirst();
        }
        assertThat(points).isGreaterThan(15);
    }

    @Test
    void whereOneHiveWasWrittenAndTheOtherNotBothAreRight() throws Exception {
        for (String unwritten : List.of("SYSTEM", "SOFTWARE")) {
            fresh(unwritten.length());
            Path hive = image.resolve("Windows/System32/config").resolve(unwritten);
            Path before = Files.copy(hive, folder.resolve(unwritten + " before " + unwritten.length()));
            assertThat(remediates(Stopping.FIRST_AFTER_COMMIT)).isFalse();
            Files.copy(before, hive, StandardCopyOption.REPLACE_EXISTING);
            assertThat(rolledBack()).as(unwritten).isTrue();
            assertAsAtFirst();
        }
    }

    @Test
    void aRollbackThatEndsAtAnyPointIsFinishedByTheNext() throws Exception {
        int points = 0;
        for (boolean ended = false; !ended; points++) {
            fresh(points);
            remediates(0);
            ended = rollsBack(points + 1);
            assertThat(rolledBack()).as("after point " + points).isTrue();
            assertAsAtFirst();
        }
        assertThat(points).isGreaterThan(2);
    }

    private void fresh(int number) throws Exception {
        image = folder.resolve("image" + number);
        Path reg = Files.writeString(folder.resolve("server.reg"), """
                Windows Registry Editor Version 5.00

                [HKEY_LOCAL_MACHINE\\SYSTEM\\Select]
                "Current"=dword:00000001
                "Default"=dword:00000001

                [HKEY_LOCAL_MACHINE\\SYSTEM\\ControlSet001\\Control\\ProductOptions]
                "ProductType"="ServerNT"

                [HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319]
                "SchUseStrongCrypto"=dword:00000000
                """);
        new SampleImage(image).take(List.of(reg));
    }

    private void assertAsAtFirst() throws Exception {
        assertThat(value(CRYPTO)).contains(RegistryData.dword(0));
        assertThat(value(ENABLED)).isEmpty();
    }

    private Optional<RegistryData> value(RegistryValue value) throws Exception {
        try (ImageHost host = ImageHost.openForReading(image)) {
            return host.value(value).seen();
        }
    }

    private Path journals() {
        return image.resolveSibling(image.getFileName() + ".cloudsync-journal");
    }

    /** Whether it came to its end; 0 never stops it. */
    private boolean remediates(int stopAt) throws Exception {
        Stopping stopping = new Stopping(stopAt);
        try (ImageHost host = ImageHost.openForWriting(image);
                JournalFolder folder = Journals.lock(journals())) {
            Plan plan = new Planner(Catalogue.all())
                    .plan(new Checker(Catalogue.all(), "1", InstantSource.system())
                            .check(new Evidence(host), Desired.core(), Target.IMAGE));
            if (plan.isEmpty()) {
                return true;
            }
            Recognition here = Recognition.of(Target.IMAGE, host);
            try (JournalFile journal = folder.begin(here.identity(), here::knows, "here", "1", Instant.now())) {
                new Remediator().apply(plan, host, new StoppingJournal(journal, stopping));
            }
            return true;
        } catch (Stopped stopped) {
            return false;
        }
    }

    private boolean rolledBack() throws Exception {
        return rollsBack(0);
    }

    private boolean rollsBack(int stopAt) throws Exception {
        Stopping stopping = new Stopping(stopAt);
        try (ImageHost host = ImageHost.openForWriting(image);
                JournalFolder folder = Journals.lock(journals())) {
            Recognition here = Recognition.of(Target.IMAGE, host);
            RemediationRecord newest = Journals.newest(folder).orElseThrow();
            assertThat(here.differences(newest)).isEmpty();
            Rollback rollback = new Rollback(Catalogue.all());
            List<Retraction> plan = rollback.plan(List.of(newest), host);
            List<Journal> journals = new ArrayList<>();
            try (JournalFile journal = folder.reopen(newest)) {
                journals.add(new StoppingJournal(journal, stopping));
                stopping.pass();
                Undone undone = rollback.apply(plan, host, journals);
                stopping.pass();
                journal.rolledBack(host.hives());
                return undone.isComplete();
            }
        } catch (Stopped stopped) {
            return false;
        }
    }

    /** Stands for the end of the process: what is only in memory is lost, what is on disk stays. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Stopping {
        /** Counts from the first note of a result, which comes right after the hives. */
        static final int FIRST_AFTER_COMMIT = 5;

        private int left;

        Stopping(int stopAt) {
            left = stopAt;
        }

        void pass() {
            if (--left == 0) {
                throw new Stopped();
            }
        }
    }

    /** The journal with a point before and after each of its writes. */
    private record StoppingJournal(Journal journal, Stopping stopping) implements Journal {
        @Override
        public void recovered(List<String> told) throws JournalException {
            stopping.pass();
            journal.recovered(told);
            stopping.pass();
        }

        @Override
        public void boot(long number) throws JournalException {
            stopping.pass();
            journal.boot(number);
            stopping.pass();
        }

        @Override
        public void intend(List<Intent> intents, KeyTimes before) throws JournalException {
            stopping.pass();
            journal.intend(intents, before);
            stopping.pass();
        }

        @Override
        public void leave(KeyTimes left) throws JournalException {
            stopping.pass();
            journal.leave(left);
            stopping.pass();
        }

        @Override
        public void note(int number, Result result) throws JournalException {
            stopping.pass();
            journal.note(number, result);
            stopping.pass();
        }

        @Override
        public void finish(List<HiveMark> hives) throws JournalException {
            stopping.pass();
            journal.finish(hives);
            stopping.pass();
        }

        @Override
        public int nextNumber() {
            return journal.nextNumber();
        }
    }
}
