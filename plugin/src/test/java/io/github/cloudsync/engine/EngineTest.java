package io.github.cloudsync.engine;

import static io.github.cloudsync.engine.UnfitServer.DOTNET;
import static io.github.cloudsync.engine.UnfitServer.NOW;
import static io.github.cloudsync.engine.UnfitServer.check;
import static io.github.cloudsync.engine.UnfitServer.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.journal.JournalFile;
import io.github.cloudsync.journal.JournalFolder;
import io.github.cloudsync.journal.Journals;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.model.change.Journal;
import io.github.cloudsync.model.change.RemediationRecord;
import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.change.Undo;
import io.github.cloudsync.model.change.Undone;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.ServiceStart;
import io.github.cloudsync.prerequisite.Catalogue;
import io.github.cloudsync.prerequisite.Desired;
import io.github.cloudsync.source.memory.MemoryHost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The laws of remediation and rollback, on the in-memory host and a journal on disk. In one place, since nearly every one is
 * about both.
 */
class EngineTest {
    private static final RegistryKey CLIENT = RegistryKey.of(
            "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client");
    private static final RegistryValue ENABLED = CLIENT.value("Enabled");

    @TempDir
    Path folder;

    @Test
    void planningWritesNothing() throws Exception {
        MemoryHost host = server();
        String before = host.export();
        assertThat(plan(host).steps()).hasSize(6);
        assertThat(host.export()).isEqualTo(before);
    }

    @Test
    void afterRemediatingEverythingIsMetAndASecondPlanIsEmpty() throws Exception {
        MemoryHost host = server();
        remediate(host);
        assertThat(check(host).outcome()).isEqualTo(Outcome.MET);
        assertThat(plan(host).isEmpty()).isTrue();
    }

    @Test
    void theJournalNotesInWhichStartOfWindowsItWasMadeWhereWindowsCountsThem() throws Exception {
        MemoryHost host = server();
        remediate(host);
        assertThat(journal()).doesNotContain("\"boot\"");
        rollback(host);

        RegistryKey prefetch = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory"
                + " Management\\PrefetchParameters");
        remediate(host.with(prefetch.value("BootId"), RegistryData.dword(57)));
        assertThat(journal()).contains("{\"record\":\"boot\",\"number\":57,");
        assertThat(rollback(host).isComplete()).isTrue();
    }

    @Test
    void aJournalWithoutItsEndIsTakenBackUnlessChangesAreMissingInIt() throws Exception {
        MemoryHost host = server();
        String before = host.export();
        remediate(host);
        Path file = Journals.in(folder).get(0);
        List<String> lines = Files.readAllLines(file);

        Files.write(file, lines.subList(0, 1 + 6));
        assertThat(rollback(host).isComplete()).isTrue();
        assertThat(host.export()).isEqualTo(before);

        host = server();
        Files.write(file, lines);
        for (Step step : plan(host).steps()) {
            host.write(step.change());
        }
        String made = host.export();
        for (int there = 1; there < 6; there++) {
            Files.write(file, lines.subList(0, 1 + there));
            MemoryHost changed = host;
            assertThatThrownBy(() -> rollback(changed))
                    .hasMessageStartingWith("The end of the journal " + file + " is missing: " + (6 - there)
                            + " of the changes that were announced with that of ")
                    .hasMessageEndingWith(" are not in it, and that one was made. Nothing was changed.\n"
                            + "Restore the journal from a backup; or put back by hand what it calls \"before\", and look"
                            + " for what else was changed.");
            assertThat(host.export()).isEqualTo(made);
        }
    }

    /** A crash while the plan is written to disk: nothing was made. */
    @Test
    void aJournalThatWasCutOffWhileThePlanWasAnnouncedHasNothingToTakeBack() throws Exception {
        MemoryHost host = server();
        String before = host.export();
        remediate(host);
        Path file = Journals.in(folder).get(0);
        Files.write(file, Files.readAllLines(file).subList(0, 3));
        MemoryHost untouched = server();
        assertThat(rollback(untouched).isComplete()).isTrue();
        assertThat(untouched.export()).isEqualTo(before);
    }

    /** The newest one, whole. */
    private String journal() throws Exception {
        try (JournalFolder journals = Journals.lock(folder)) {
            return Files.readString(
                    Path.of(Journals.newest(journals).orElseThrow().name()));
        }
    }

    @Test
    void aRollbackGivesBackTheVeryFirstState() throws Exception {
        MemoryHost host = server().with(ENABLED, RegistryData.text("1"));
        String before = host.export();
        remediate(host);
        assertThat(host.export()).isNotEqualTo(before);
        assertThat(rollback(host).isComplete()).isTrue();
        assertThat(host.export()).isEqualTo(before);
        assertThat(rollback(host).undos())
                .as("a second rollback finds everything as it was")
                .allMatch(undo -> undo instanceof Undo.AsBefore);
    }

    @Test
    void aRollbackLeavesWhatHasMovedSinceAndRestoresTheRest() throws Exception {
        MemoryHost host = server();
        remediate(host);
        host.with(ENABLED, RegistryData.dword(0xFFFFFFFFL));
        Undone undone = rollback(host);
        assertThat(undone.isComplete()).isFalse();
        assertThat(undone.undos())
                .filteredOn(undo -> undo instanceof Undo.Moved)
                .singleElement()
                .satisfies(undo -> {
                    assertThat(undo.intent().step().change().setting()).isEqualTo(ENABLED);
                    assertThat(((Undo.Moved) undo).actual()).isEqualTo("0xFFFFFFFF");
                });
        assertThat(host.export())
                .contains(ENABLED.key().toString(), "    Enabled = 4 ffffffff")
                .doesNotContain("TLS 1.2\\Server", "SchUseStrongCrypto", "DisabledByDefault");
    }

    @Test
    void aKeyThatRemediationCreatedAndSomebodyElseUsesStays() throws Exception {
        MemoryHost host = server();
        remediate(host);
        host.with(CLIENT.value("Another"), RegistryData.dword(5));
        assertThat(rollback(host).isComplete()).isTrue();
        assertThat(host.export())
                .contains("TLS 1.2\\Client", "    Another = 4 05000000")
                .doesNotContain("TLS 1.2\\Server", "Enabled");
    }

    @Test
    void whatMovedSinceThePlanIsRefusedAndTheRestIsDone() throws Exception {
        MemoryHost host = server();
        Plan plan = plan(host);
        host.with(ENABLED, RegistryData.dword(0));
        Map<Step, Result> results = apply(plan, host);
        assertThat(results.values()).filteredOn(r -> r instanceof Result.Stale).containsExactly(new Result.Stale("0"));
        assertThat(results.values())
                .filteredOn(r -> r instanceof Result.Applied)
                .hasSize(5);
        assertThat(host.value(ENABLED).seen()).contains(RegistryData.dword(0));
    }

    @Test
    void aChangeThatWasRefusedIsNotTakenBack() throws Exception {
        MemoryHost host = server();
        Plan plan = plan(host);
        host.with(ENABLED, RegistryData.dword(1));
        apply(plan, host);
        assertThat(rollback(host).isComplete()).isTrue();
        assertThat(host.value(ENABLED).seen())
                .as("somebody else's value, though it is what the plan wanted")
                .contains(RegistryData.dword(1));
    }

    @Test
    void oneFailingWriteDoesNotStopTheOthersAndIsInTheJournal() throws Exception {
        MemoryHost host = server().denyWriting(CLIENT);
        Map<Step, Result> results = apply(plan(host), host);
        assertThat(results.values())
                .filteredOn(r -> r instanceof Result.Failed)
                .hasSize(2)
                .first()
                .isEqualTo(new Result.Failed(
                        "Cannot write " + ENABLED + ": access denied. Run Maven as an administrator."));
        try (JournalFolder journals = Journals.lock(folder)) {
            RemediationRecord record = Journals.newest(journals).orElseThrow();
            assertThat(record.results().values())
                    .filteredOn(r -> r instanceof Result.Failed)
                    .hasSize(2);
            assertThat(record.results().values())
                    .filteredOn(r -> r instanceof Result.Applied)
                    .hasSize(4);
        }
        assertThat(check(host).outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(rollback(host).isComplete()).isTrue();
    }

    @Test
    void aJournalThatCannotBeWrittenStopsEverythingBeforeTheFirstWrite() throws Exception {
        MemoryHost host = server();
        String before = host.export();
        Plan plan = plan(host);
        Journal broken = new BrokenJournal();
        assertThatThrownBy(() -> new Remediator().apply(plan, host, broken)).hasMessageContaining("disk is full");
        assertThat(host.export()).isEqualTo(before);
        assertThat(host.writes()).isZero();
    }

    @Test
    void whatIsWaivedIsShownAsWaivedAndLeftAsItIs() throws Exception {
        MemoryHost host = server();
        Waiver waiver =
                new Waiver("tls12-client-enabled", "a test", LocalDate.parse("2026-11-22"), Optional.of("the board"));
        Report report = new Checker(Catalogue.all(), "1", InstantSource.fixed(NOW))
                .check(new Evidence(host), Desired.waiving(waiver), Target.LOCAL);
        assertThat(report.assessments().get(0).waiver()).contains(waiver);
        assertThat(new Planner(Catalogue.all()).plan(report).steps())
                .noneMatch(step -> step.prerequisite().equals("tls12-client-enabled"));
        assertThat(report.notices()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsUnknownAndNeverPlanned() throws Exception {
        MemoryHost host = server();
        remediate(host);
        host.denyReading(ENABLED);
        assertThat(check(host).outcome()).isEqualTo(Outcome.UNKNOWN);
        Plan plan = plan(host);
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.unknown())
                .singleElement()
                .satisfies(open -> assertThat(open.prerequisite()).isEqualTo("tls12-client-enabled"));
    }

    @Test
    void aJournalThatNamesAForeignSettingIsRefusedWhole() throws Exception {
        MemoryHost host = server();
        RegistryValue foreign =
                RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa").value("RunAsPPL");
        host.with(foreign, RegistryData.dword(1));
        Step step = new Step(
                "tls12-client-enabled",
                new Change(foreign, Optional.of(RegistryData.dword(0)), Optional.of(RegistryData.dword(1))));
        apply(new Plan(List.of(step), List.of(), List.of()), host);
        assertThatThrownBy(() -> rollback(host))
                .isInstanceOf(CloudsyncException.class)
                .hasMessageContaining("says that tls12-client-enabled changed " + foreign + ", which it never does.");
    }

    @Test
    void aJournalThatPlantsAnotherValueInAKeyOfThePrerequisiteIsRefused() throws Exception {
        MemoryHost host = server();
        RegistryValue planted = DOTNET.value("Planted");
        host.with(planted, RegistryData.dword(1));
        Step step = new Step(
                "dotnet-strong-crypto",
                new Change(planted, Optional.of(RegistryData.dword(0)), Optional.of(RegistryData.dword(1))));
        apply(new Plan(List.of(step), List.of(), List.of()), host);
        assertThatThrownBy(() -> rollback(host))
                .hasMessageContaining("says that dotnet-strong-crypto changed " + planted + ", which it never does.");
        assertThat(new Rollback(Catalogue.all(), Set.of(planted)))
                .as("unless the desired state names it")
                .satisfies(rollback -> assertThat(rollback.plan(newest(), host)).hasSize(1));
    }

    @Test
    void aValueThatNoJournalHoldsStopsTheRemediationBeforeTheFirstWriteAndBlocksNoneAfterIt() throws Exception {
        RegistryValue crypto = DOTNET.value("SchUseStrongCrypto");
        MemoryHost host = server().with(crypto, RegistryData.of(3, new byte[9 << 20]));
        Plan plan = plan(host);
        assertThatThrownBy(() -> apply(plan, host))
                .hasMessage("A journal cannot hold what is there now, so that it could be given back: " + crypto
                        + " alone has 9,437,184 bytes. Nothing was changed.\nNo program needs as much there. Find out"
                        + " who wrote it, save it elsewhere if it is needed, and remove it by hand; or waive"
                        + " dotnet-strong-crypto.");
        assertThat(host.writes()).isZero();
        host.with(crypto, RegistryData.of(3, new byte[6 << 20]));
        String before = host.export();
        remediate(host);
        assertThat(rollback(host).isComplete()).isTrue();
        assertThat(host.export()).isEqualTo(before);
    }

    private List<RemediationRecord> newest() throws CloudsyncException {
        try (JournalFolder journals = Journals.lock(folder)) {
            return List.of(Journals.newest(journals).orElseThrow());
        }
    }

    @Test
    void aUsersPolicyIsTakenBackInThatUsersHiveAndNothingElseInIt() throws Exception {
        RegistryKey shell = RegistryKey.of(
                "HKU\\S-1-5-21-1-2-3-500\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell");
        MemoryHost host = server().with(shell.value("ExecutionPolicy"), RegistryData.text("Bypass"));
        String before = host.export();
        apply(policy(shell.value("ExecutionPolicy")), host);
        assertThat(host.export()).isNotEqualTo(before);
        assertThat(rollback(host).isComplete()).isTrue();
        assertThat(host.export()).isEqualTo(before);

        host.with(shell.value("Path"), RegistryData.text("Bypass"));
        apply(policy(shell.value("Path")), host);
        assertThatThrownBy(() -> rollback(host))
                .hasMessageContaining("says that powershell-execution-policy changed " + shell.value("Path"));
    }

    @Test
    void ofAnAccountThatHasSignedOutNothingIsTakenBackAndNothingIsSaidOfItsValues() throws Exception {
        RegistryKey shell = RegistryKey.of(
                "HKU\\S-1-5-21-1-2-3-500\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell");
        RegistryValue value = shell.value("ExecutionPolicy");
        MemoryHost host = server().with(value, RegistryData.text("Bypass"));
        Change removal = new Change(value, Optional.of(RegistryData.text("Bypass")), Optional.empty());
        apply(new Plan(List.of(new Step("powershell-execution-policy", removal)), List.of(), List.of()), host);

        MemoryHost signedOut = server();
        String before = signedOut.export();
        Undone undone = rollback(signedOut);
        assertThat(undone.isComplete()).isFalse();
        assertThat(undone.undos())
                .singleElement()
                .isInstanceOfSatisfying(
                        Undo.Failed.class,
                        failed -> assertThat(failed.reason())
                                .isEqualTo("Windows does not show HKU\\S-1-5-21-1-2-3-500, as it is while that account"
                                        + " is not signed in. Let it sign in, and stay signed in meanwhile."));
        assertThat(signedOut.export()).isEqualTo(before);
        assertThat(rollback(host).isComplete()).isTrue();
        assertThat(host.value(value).seen()).contains(RegistryData.text("Bypass"));
    }

    private static Plan policy(RegistryValue value) {
        Change change = new Change(
                value, Optional.of(RegistryData.text("Bypass")), Optional.of(RegistryData.text("RemoteSigned")));
        return new Plan(List.of(new Step("powershell-execution-policy", change)), List.of(), List.of());
    }

    @Test
    void aPlanThatLeavesThePrerequisitesOwnKeysIsADefect() {
        MemoryHost host = server();
        Report report = check(host);
        Report forged = report.with(
                a -> new Assessment("powershell-execution-policy", a.title(), a.level(), a.verdict(), a.waiver()));
        assertThatThrownBy(() -> new Planner(Catalogue.all()).plan(forged))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("powershell-execution-policy does not own " + ENABLED);
    }

    @Test
    void aServiceIsSetAndTakenBackAsAServiceAndNotAsAValue() throws Exception {
        ServiceStart start = new ServiceStart("VaultSvc");
        MemoryHost host = new MemoryHost().with(start.location(), RegistryData.dword(4));
        String before = host.export();
        Plan plan = new Planner(Catalogue.all())
                .plan(new Checker(Catalogue.all(), "1", InstantSource.fixed(NOW))
                        .check(new Evidence(host), Desired.everything(), Target.LOCAL));
        Plan service = new Plan(
                plan.steps().stream()
                        .filter(step -> step.prerequisite().equals("credential-manager-not-disabled"))
                        .toList(),
                List.of(),
                List.of());
        assertThat(service.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.change().setting()).isEqualTo(start));
        apply(service, host);
        assertThat(host.value(start.location()).seen()).contains(RegistryData.dword(3));
        try (JournalFolder journals = Journals.lock(folder)) {
            assertThat(Journals.newest(journals).orElseThrow().intents())
                    .singleElement()
                    .satisfies(intent ->
                            assertThat(intent.step().change().setting()).isEqualTo(start));
        }
        assertThat(rollback(host).isComplete()).isTrue();
        assertThat(host.export()).isEqualTo(before);
    }

    private static Plan plan(MemoryHost host) throws CloudsyncException {
        return new Planner(Catalogue.all()).plan(check(host));
    }

    private void remediate(MemoryHost host) throws CloudsyncException {
        assertThat(apply(plan(host), host).values()).allMatch(result -> result instanceof Result.Applied);
    }

    private Map<Step, Result> apply(Plan plan, Host host) throws CloudsyncException {
        try (JournalFolder journals = Journals.lock(folder);
                JournalFile journal = Journals.begin(journals, NOW)) {
            return new Remediator().apply(plan, host, journal);
        }
    }

    private Undone rollback(Host host) throws CloudsyncException {
        try (JournalFolder journals = Journals.lock(folder)) {
            Rollback rollback = new Rollback(Catalogue.all());
            List<RemediationRecord> newest = List.of(Journals.newest(journals).orElseThrow());
            return rollback.apply(rollback.plan(newest, host), host, List.of());
        }
    }
}
