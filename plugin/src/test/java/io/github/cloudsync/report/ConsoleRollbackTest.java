package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.journal.Journals;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.change.Retraction;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.change.Undo;
import io.github.cloudsync.model.change.Undone;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleRollbackTest {
    private static final Intent ENABLE = intent(1, "tls12-client-enabled", Samples.ENABLE, true);
    private static final Intent BY_DEFAULT = intent(2, "tls12-client-enabled", Samples.BY_DEFAULT, false);
    private static final Intent CRYPTO = intent(3, "dotnet-strong-crypto", Samples.STRONG_CRYPTO, false);
    private static final Undo RESTORE_ENABLE = new Undo.Restore(ENABLE, Samples.ENABLE.inverse());
    private static final Undo RESTORE_CRYPTO = new Undo.Restore(CRYPTO, Samples.STRONG_CRYPTO.inverse());

    private final ConsoleRollback console = new ConsoleRollback(Samples.PROV01);

    private static Intent intent(int number, String prerequisite, Change change, boolean creates) {
        return new Intent(
                number, new Step(prerequisite, change), creates ? List.of(Samples.TLS12, Samples.CLIENT) : List.of());
    }

    private static Retraction of(List<Undo> undos) {
        return new Retraction(Journals.record("2026-11-22T101500Z.journal"), undos);
    }

    @Test
    void severalJournalsAreShownTheNewestFirstAndWhatIsLooserIsSaidBefore() {
        List<Retraction> plan = List.of(
                new Retraction(Journals.record("000002-b.journal"), List.of(RESTORE_CRYPTO)),
                new Retraction(Journals.record("000001-a.journal"), List.of(RESTORE_ENABLE)));

        assertThat(Shown.of(console.before(plan, List.of("Restoring X is looser."))))
                .isEqualTo("""
                        [INFO] cloudsync rollback of 2 journals, the newest first, on PROV01 (Windows Server 2019 Standard, build 17763.3151)
                        [INFO] 2 to restore, 0 as before already, 0 changed since
                        [INFO] Journal: 000002-b.journal
                        [INFO] dotnet-strong-crypto
                        [INFO]     HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319
                        [INFO]       ~ SchUseStrongCrypto  1 (REG_DWORD) -> "1" (REG_SZ)  to restore
                        [INFO] Journal: 000001-a.journal
                        [INFO] tls12-client-enabled
                        [INFO]     HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client
                        [INFO]       - Enabled  1 (REG_DWORD) -> absent  to restore
                        [INFO] Keys that remediation created are removed where they are empty by then.
                        [WARNING] Restoring X is looser.
                        """);
        assertThat(Shown.of(console.after(new Undone(plan, List.of()))))
                .endsWith("[INFO] Every setting is as it was before these 2 remediations.\n");
    }

    @Test
    void showsWhatWillBeDoneBeforeItIsDone() {
        List<Undo> undos = List.of(RESTORE_CRYPTO, new Undo.Moved(BY_DEFAULT, "5"), RESTORE_ENABLE);

        assertThat(Shown.of(console.before(List.of(of(undos)), List.of()))).isEqualTo("""
                        [INFO] cloudsync rollback of 2026-11-22T101500Z.journal on PROV01 (Windows Server 2019 Standard, build 17763.3151)
                        [INFO] 2 to restore, 0 as before already, 1 changed since
                        [INFO] dotnet-strong-crypto
                        [INFO]     HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319
                        [INFO]       ~ SchUseStrongCrypto  1 (REG_DWORD) -> "1" (REG_SZ)  to restore
                        [INFO] tls12-client-enabled
                        [INFO]     HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client
                        [WARNING]       ! DisabledByDefault  0 -> 1 (REG_DWORD)       changed since, left as it is: is now 5
                        [INFO]       - Enabled            1 (REG_DWORD) -> absent  to restore
                        [INFO] Keys that remediation created are removed where they are empty by then.
                        """);
    }

    @Test
    void saysThatEverythingIsAsItWas() {
        Undone undone = new Undone(List.of(of(List.of(new Undo.AsBefore(CRYPTO), RESTORE_ENABLE))), List.of());

        assertThat(Shown.of(console.after(undone))).isEqualTo("""
                        [INFO] 1 restored, 1 as before already, 0 changed since
                        [INFO] dotnet-strong-crypto
                        [INFO]     HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319
                        [INFO]       = SchUseStrongCrypto  "1" (REG_SZ)  as before already
                        [INFO] tls12-client-enabled
                        [INFO]     HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client
                        [INFO]       - Enabled  1 (REG_DWORD) -> absent  restored
                        [INFO] Every setting is as it was before the remediation.
                        """);
    }

    @Test
    void saysWhatWasNotRestoredAndWhatToDo() {
        Undone undone = new Undone(
                List.of(of(List.of(
                        new Undo.Failed(CRYPTO, "access denied.\nRun Maven as an administrator."),
                        new Undo.Moved(BY_DEFAULT, "5"),
                        RESTORE_ENABLE))),
                List.of("HKLM\\SOFTWARE\\X could not be removed: access denied.\nRun Maven as an administrator."));

        assertThat(Shown.of(console.after(undone))).isEqualTo("""
                        [INFO] 1 restored, 0 as before already, 1 changed since, 1 failed
                        [INFO] dotnet-strong-crypto
                        [INFO]     HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319
                        [ERROR]       ! SchUseStrongCrypto  1 (REG_DWORD) -> "1" (REG_SZ)  failed: access denied. Run Maven as an administrator.
                        [INFO] tls12-client-enabled
                        [INFO]     HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client
                        [ERROR]       ! DisabledByDefault  0 -> 1 (REG_DWORD)       changed since, left as it is: is now 5
                        [INFO]       - Enabled            1 (REG_DWORD) -> absent  restored
                        [ERROR] HKLM\\SOFTWARE\\X could not be removed: access denied. Run Maven as an administrator.
                        [ERROR] What has changed since is left as it is, somebody may rely on it: decide which value is right, and set it by hand.
                        [ERROR] What failed can be tried again: put right what is said above, then roll 2026-11-22T101500Z.journal back once more.
                        """);
    }
}
