package io.github.cloudsync.prerequisite;

import io.github.cloudsync.host.memory.MemoryHost;
import io.github.cloudsync.model.Change;
import io.github.cloudsync.model.ExecutionPolicy;
import io.github.cloudsync.model.Observation;
import io.github.cloudsync.model.RegistryData;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.RegistryValue;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowershellExecutionPolicyTest {
    private static final RegistryValue LOCAL_MACHINE = RegistryKey.of(
                    "HKLM\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell")
            .value("ExecutionPolicy");
    private static final RegistryValue CURRENT_USER = RegistryKey.of(
                    "HKCU\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell")
            .value("ExecutionPolicy");
    private static final RegistryKey MACHINE_POLICY =
            RegistryKey.of("HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell");
    private static final RegistryKey USER_POLICY =
            RegistryKey.of("HKCU\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell");

    @Test
    void nothingSetAnywhereIsUndefinedAndPasses() {
        examine(new MemoryHost()).isMet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RemoteSigned", "remotesigned", ""})
    void whatMeansUndefinedOrRemoteSignedPasses(String text) {
        examine(new MemoryHost().with(LOCAL_MACHINE, RegistryData.text(text))).isMet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unrestricted", "Bypass"})
    void whatIsLooserIsTightened(String text) throws Exception {
        examine(new MemoryHost().with(LOCAL_MACHINE, RegistryData.text(text)))
                .finds(new Observation(LOCAL_MACHINE.toString(), "Undefined or RemoteSigned", text + " (LocalMachine)"))
                .wouldChange(new Change(
                        LOCAL_MACHINE,
                        Optional.of(RegistryData.text(text)),
                        Optional.of(RegistryData.text("RemoteSigned"))))
                .whenFixed()
                .isMet();
    }

    @ParameterizedTest
    @CsvSource({
        "Restricted,   Restricted (LocalMachine)",
        "AllSigned,    AllSigned (LocalMachine)",
        "Undefined,    'Restricted, for that is how PowerShell takes ''Undefined'' (LocalMachine)'",
        "Unrestriced,  'Restricted, for that is how PowerShell takes ''Unrestriced'' (LocalMachine)'",
    })
    void whatIsStricterIsLeftToAPersonUnlessThePolicyIsNamed(String text, String shown) throws Exception {
        String policy = shown.startsWith("AllSigned") ? "AllSigned" : "Restricted";
        examine(new MemoryHost().with(LOCAL_MACHINE, RegistryData.text(text)))
                .finds(new Observation(LOCAL_MACHINE.toString(), "Undefined or RemoteSigned", shown))
                .advises("RemoteSigned would be looser than " + policy
                        + ", so remediate leaves it alone unless the desired state says"
                        + " 'powershell: {executionPolicy: RemoteSigned}'. By hand: Set-ExecutionPolicy RemoteSigned"
                        + " -Scope LocalMachine.")
                .hasNothingToFix();
        Examined.on(
                        new MemoryHost().with(LOCAL_MACHINE, RegistryData.text(text)),
                        new PowershellExecutionPolicy(),
                        Desired.naming(ExecutionPolicy.REMOTE_SIGNED))
                .whenFixed()
                .isMet();
    }

    @Test
    void undefinedIsSetByRemovingTheValue() throws Exception {
        Examined.on(
                        new MemoryHost().with(CURRENT_USER, RegistryData.text("Bypass")),
                        new PowershellExecutionPolicy(),
                        Desired.naming(ExecutionPolicy.UNDEFINED))
                .wouldChange(new Change(CURRENT_USER, Optional.of(RegistryData.text("Bypass")), Optional.empty()))
                .whenFixed()
                .isMet();
    }

    @Test
    void aGroupPolicyIsNamedAndNeverTouched() {
        MemoryHost host = new MemoryHost()
                .with(MACHINE_POLICY.value("EnableScripts"), RegistryData.dword(1))
                .with(MACHINE_POLICY.value("ExecutionPolicy"), RegistryData.text("Unrestricted"))
                .with(USER_POLICY.value("EnableScripts"), RegistryData.dword(0));
        Examined.on(host, new PowershellExecutionPolicy(), Desired.naming(ExecutionPolicy.REMOTE_SIGNED))
                .finds(
                        new Observation(
                                MACHINE_POLICY + "  ExecutionPolicy",
                                "Undefined or RemoteSigned",
                                "Unrestricted (MachinePolicy)"),
                        new Observation(
                                USER_POLICY + "  ExecutionPolicy",
                                "Undefined or RemoteSigned",
                                "Restricted (UserPolicy)"))
                .advises(advice("Computer"), advice("User"))
                .hasNothingToFix();
    }

    @Test
    void aPolicyCountsOnlyWithEnableScripts() {
        examine(new MemoryHost().with(MACHINE_POLICY.value("ExecutionPolicy"), RegistryData.text("Unrestricted")))
                .isMet();
        examine(new MemoryHost().with(MACHINE_POLICY.value("EnableScripts"), RegistryData.dword(1)))
                .isMet();
        examine(new MemoryHost()
                        .with(MACHINE_POLICY.value("EnableScripts"), RegistryData.text("1"))
                        .with(MACHINE_POLICY.value("ExecutionPolicy"), RegistryData.text("RemoteSigned")))
                .isMet();
    }

    @Test
    void aStrongerScopeDoesNotHideAWeakerOne() {
        examine(new MemoryHost()
                        .with(CURRENT_USER, RegistryData.text("RemoteSigned"))
                        .with(LOCAL_MACHINE, RegistryData.text("Unrestricted")))
                .finds(new Observation(
                        LOCAL_MACHINE.toString(), "Undefined or RemoteSigned", "Unrestricted (LocalMachine)"));
    }

    @Test
    void theProcessScopeIsShownAndDecidesNothing() {
        examine(new MemoryHost().withEnvironment("PSExecutionPolicyPreference", "Bypass"))
                .isMet();
    }

    @Test
    void aScopeThatCannotBeReadIsUnknown() {
        examine(new MemoryHost()
                        .with(LOCAL_MACHINE, RegistryData.text("RemoteSigned"))
                        .denyReading(LOCAL_MACHINE))
                .isUnknown(LOCAL_MACHINE + " could not be read: access denied; run Maven as an administrator");
    }

    private static Examined examine(MemoryHost host) {
        return Examined.on(host, new PowershellExecutionPolicy(), Desired.everything());
    }

    private static String advice(String side) {
        return "Not fixable here: governed by Group Policy. Set 'Turn on Script Execution' to 'Allow local scripts and"
                + " remote signed scripts' or to 'Not Configured' under " + side
                + " Configuration, Administrative Templates, Windows Components, Windows PowerShell.";
    }
}
