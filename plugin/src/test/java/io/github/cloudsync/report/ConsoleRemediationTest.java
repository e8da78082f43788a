package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.change.Result;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.registry.RegistryKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleRemediationTest {
    private static final String JOURNAL = "C:\\ProgramData\\cloudsync\\journal\\2026-11-22T101500Z.journal";
    private static final List<RegistryKey> CREATED = List.of(Samples.TLS12, Samples.CLIENT);
    private static final Step ENABLE = new Step("tls12-client-enabled", Samples.ENABLE);
    private static final Step BY_DEFAULT = new Step("tls12-client-enabled", Samples.BY_DEFAULT);
    private static final Step POLICY = new Step("powershell-execution-policy", Samples.POLICY);
    private static final Result DENIED = new Result.Failed("access denied.\nRun Maven as an administrator.");

    private static String shown(Map<Step, Result> results) {
        return Shown.of(new ConsoleRemediation(Invocation.PLAIN).lines(Samples.mixture(), results, CREATED, JOURNAL));
    }

    @Test
    void showsWhatWasAppliedAndHowToUndoIt() {
        Map<Step, Result> results = new LinkedHashMap<>();
        results.put(ENABLE, new Result.Applied());
        results.put(POLICY, new Result.Applied());

        assertThat(shown(results)).isEqualTo("""
                        [INFO] cloudsync 2026-07 remediation of PROV01 (Windows Server 2019 Standard, build 17763.3151)
                        [INFO] 2 applied, 0 stale, 0 failed
                        [INFO] tls12-client-enabled  TLS 1.2 is enabled for outgoing connections
                        [INFO]   + HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2  (new key)
                        [INFO]   + HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client  (new key)
                        [INFO]       + Enabled  absent -> 1 (REG_DWORD)  applied
                        [INFO] powershell-execution-policy  the PowerShell execution policy is Undefined or RemoteSigned
                        [INFO]     HKLM\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell
                        [INFO]       ~ ExecutionPolicy  "Unrestricted" -> "RemoteSigned" (REG_SZ)  applied
                        [INFO] Journal: C:\\ProgramData\\cloudsync\\journal\\2026-11-22T101500Z.journal
                        [INFO] Run 'mvn cloudsync:rollback' to undo what was applied.
                        """);
    }

    @Test
    void showsWhatWasStaleAndWhatFailed() {
        Map<Step, Result> results = new LinkedHashMap<>();
        results.put(ENABLE, DENIED);
        results.put(BY_DEFAULT, new Result.Stale("5"));
        results.put(POLICY, new Result.Applied());

        assertThat(shown(results)).isEqualTo("""
                        [INFO] cloudsync 2026-07 remediation of PROV01 (Windows Server 2019 Standard, build 17763.3151)
                        [INFO] 1 applied, 1 stale, 1 failed
                        [INFO] tls12-client-enabled  TLS 1.2 is enabled for outgoing connections
                        [INFO]     HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client
                        [ERROR]       ! Enabled            absent -> 1 (REG_DWORD)  failed: access denied. Run Maven as an administrator.
                        [ERROR]       ! DisabledByDefault  1 -> 0 (REG_DWORD)       stale: is now 5
                        [INFO] powershell-execution-policy  the PowerShell execution policy is Undefined or RemoteSigned
                        [INFO]     HKLM\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell
                        [INFO]       ~ ExecutionPolicy  "Unrestricted" -> "RemoteSigned" (REG_SZ)  applied
                        [INFO] Journal: C:\\ProgramData\\cloudsync\\journal\\2026-11-22T101500Z.journal
                        [INFO] Run 'mvn cloudsync:rollback' to undo what was applied.
                        [ERROR] What is stale changed after the plan was made and was left as it is: run 'mvn cloudsync:plan' to see what would change now.
                        [ERROR] What failed is as it was: put right what is said above, then run 'mvn cloudsync:remediate' again.
                        """);
    }

    @Test
    void offersNoRollbackWhereNothingWasApplied() {
        assertThat(shown(Map.of(ENABLE, DENIED)))
                .contains("[INFO] Nothing was applied, so there is nothing to undo.\n")
                .doesNotContain("rollback", "new key");
    }

    @Test
    void saysThatThereWasNothingToDo() {
        assertThat(shown(Map.of())).isEqualTo("""
                        [INFO] cloudsync 2026-07 remediation of PROV01 (Windows Server 2019 Standard, build 17763.3151)
                        [INFO] There was nothing to change, and nothing was changed.
                        """);
    }
}
