package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.demand.ExecutionPolicy;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PowershellExecutionPolicyTest {
    private static final RegistryValue LOCAL_MACHINE = RegistryKey.of(
                    "HKLM\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell")
            .value("ExecutionPolicy");
    private static final String ALICE = "S-1-5-21-1-2-3-1001";
    private static final RegistryValue ALICES = currentUser(ALICE);
    private static final RegistryValue OF_SYSTEM = currentUser(".DEFAULT");
    private static final RegistryKey PROFILES =
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList");
    private static final RegistryKey MACHINE_POLICY =
            RegistryKey.of("HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell");
    private static final RegistryKey USER_POLICY =
            RegistryKey.of("HKU\\" + ALICE + "\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell");

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
                .finds(new Sighting(LOCAL_MACHINE.toString(), "Undefined or RemoteSigned", text + " (LocalMachine)"))
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
                .finds(new Sighting(LOCAL_MACHINE.toString(), "Undefined or RemoteSigned", shown))
                .advises("RemoteSigned would be looser than " + policy
                        + ", so remediate leaves it alone unless the desired state says"
                        + " 'powershell: {executionPolicy: RemoteSigned, mayLoosen: true}'. By hand:"
                        + " Set-ExecutionPolicy RemoteSigned -Scope LocalMachine.")
                .hasNothingToFix();
        Examined.on(
                        new MemoryHost().with(LOCAL_MACHINE, RegistryData.text(text)),
                        new PowershellExecutionPolicy(),
                        Desired.declaring(ExecutionPolicy.UNDEFINED, false))
                .finds(new Sighting(LOCAL_MACHINE.toString(), "Undefined", shown))
                .advises("Undefined would be looser than " + policy
                        + ", so remediate leaves it alone unless the desired state says"
                        + " 'powershell: {executionPolicy: Undefined, mayLoosen: true}'. By hand:"
                        + " Set-ExecutionPolicy Undefined -Scope LocalMachine.")
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
                        new MemoryHost().with(ALICES, RegistryData.text("Bypass")),
                        new PowershellExecutionPolicy(),
                        Desired.naming(ExecutionPolicy.UNDEFINED))
                .wouldChange(new Change(ALICES, Optional.of(RegistryData.text("Bypass")), Optional.empty()))
                .whenFixed()
                .isMet();
    }

    @Test
    void aGroupPolicyIsNamedAndNeverTouched() {
        MemoryHost host = new MemoryHost()
                .with(MACHINE_POLICY.value("EnableScripts"), RegistryData.dword(1))
                .with(MACHINE_POLICY.value("ExecutionPolicy"), RegistryData.text("Unrestricted"))
                .with(USER_POLICY.value("EnableScripts"), RegistryData.dword(0));
        examine(host)
                .finds(
                        new Sighting(
                                MACHINE_POLICY + "  ExecutionPolicy",
                                "Undefined or RemoteSigned",
                                "Unrestricted (MachinePolicy)"),
                        new Sighting(
                                USER_POLICY + "  ExecutionPolicy",
                                "Undefined or RemoteSigned",
                                "Restricted (UserPolicy of " + ALICE + ")"))
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
                        .with(ALICES, RegistryData.text("RemoteSigned"))
                        .with(LOCAL_MACHINE, RegistryData.text("Unrestricted")))
                .finds(new Sighting(
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

    @Test
    void onlyOneTerminatorIsTakenOffAsPowershellDoes() {
        examine(new MemoryHost().with(LOCAL_MACHINE, text("RemoteSigned"))).isMet();
        examine(new MemoryHost().with(LOCAL_MACHINE, text("RemoteSigned\0"))).isMet();
        examine(new MemoryHost().with(LOCAL_MACHINE, text("RemoteSigned\0\0")))
                .finds(new Sighting(
                        LOCAL_MACHINE.toString(),
                        "Undefined or RemoteSigned",
                        "Restricted, for that is how PowerShell takes 'RemoteSigned\\0' (LocalMachine)"));
        examine(new MemoryHost().with(LOCAL_MACHINE, text("\0\0")))
                .finds(new Sighting(
                        LOCAL_MACHINE.toString(),
                        "Undefined or RemoteSigned",
                        "Restricted, for that is how PowerShell takes '\\0' (LocalMachine)"));
    }

    @Test
    void aByteTooManyIsHalfACharacter() {
        byte[] odd = Arrays.copyOf("RemoteSigned".getBytes(StandardCharsets.UTF_16LE), 25);
        examine(new MemoryHost().with(LOCAL_MACHINE, RegistryData.of(RegistryType.SZ, odd)))
                .isMet();
        odd[24] = 'X';
        examine(new MemoryHost().with(LOCAL_MACHINE, RegistryData.of(RegistryType.SZ, odd)))
                .showsFinding("Restricted, for that is how PowerShell takes 'RemoteSignedX' (LocalMachine)");
    }

    @Test
    void dataOfAnotherTypeIsNoPolicyAtAll() throws Exception {
        MemoryHost host = new MemoryHost().with(LOCAL_MACHINE, RegistryData.dword(1));
        examine(host).isMet().showsEvidence("Undefined, for PowerShell passes over a REG_DWORD (LocalMachine)");
        Examined.on(host, new PowershellExecutionPolicy(), Desired.naming(ExecutionPolicy.REMOTE_SIGNED))
                .finds(new Sighting(
                        LOCAL_MACHINE.toString(),
                        "RemoteSigned",
                        "Undefined, for PowerShell passes over a REG_DWORD (LocalMachine)"))
                .wouldChange(new Change(
                        LOCAL_MACHINE,
                        Optional.of(RegistryData.dword(1)),
                        Optional.of(RegistryData.text("RemoteSigned"))))
                .whenFixed()
                .isMet();
    }

    @Test
    void aTextWithAVariableMeansNobodyKnowsWhat() {
        examine(new MemoryHost()
                        .with(
                                LOCAL_MACHINE,
                                RegistryData.of(
                                        RegistryType.EXPAND_SZ, "%POLICY%\0".getBytes(StandardCharsets.UTF_16LE))))
                .isUnknown(LOCAL_MACHINE + " could not be read: it is the REG_EXPAND_SZ '%POLICY%', which means another"
                        + " text for each account; find out what wrote it, and write a REG_SZ");
    }

    @Test
    void aDeclaredPolicyIsExact() throws Exception {
        MemoryHost remoteSigned = new MemoryHost()
                .with(LOCAL_MACHINE, RegistryData.text("RemoteSigned"))
                .with(ALICES, RegistryData.text("RemoteSigned"));
        Examined.on(remoteSigned, new PowershellExecutionPolicy(), Desired.naming(ExecutionPolicy.REMOTE_SIGNED))
                .isMet();
        Examined.on(remoteSigned, new PowershellExecutionPolicy(), Desired.naming(ExecutionPolicy.UNDEFINED))
                .finds(
                        new Sighting(ALICES.toString(), "Undefined", "RemoteSigned (CurrentUser of " + ALICE + ")"),
                        new Sighting(LOCAL_MACHINE.toString(), "Undefined", "RemoteSigned (LocalMachine)"))
                .whenFixed()
                .isMet();
        Examined.on(new MemoryHost(), new PowershellExecutionPolicy(), Desired.naming(ExecutionPolicy.REMOTE_SIGNED))
                .finds(new Sighting(LOCAL_MACHINE.toString(), "RemoteSigned", "Undefined (LocalMachine)"))
                .wouldChange(
                        new Change(LOCAL_MACHINE, Optional.empty(), Optional.of(RegistryData.text("RemoteSigned"))))
                .whenFixed()
                .isMet();
    }

    @Test
    void aDeclaredUndefinedAsksGroupPolicyToBeSilentToo() {
        MemoryHost host = new MemoryHost()
                .with(MACHINE_POLICY.value("EnableScripts"), RegistryData.dword(1))
                .with(MACHINE_POLICY.value("ExecutionPolicy"), RegistryData.text("RemoteSigned"));
        Examined.on(host, new PowershellExecutionPolicy(), Desired.naming(ExecutionPolicy.UNDEFINED))
                .advises(
                        "Not fixable here: governed by Group Policy. Set 'Turn on Script Execution' to 'Not Configured'"
                                + " under Computer Configuration, Administrative Templates, Windows Components, Windows"
                                + " PowerShell.");
    }

    @Test
    void everyAccountWhoseHiveIsLoadedIsLookedAtAndFixedByItsSid() throws Exception {
        MemoryHost host = new MemoryHost()
                .with(PROFILES.child(ALICE).value("ProfileImagePath"), path("C:\\Users\\alice"))
                .with(ALICES, RegistryData.text("Unrestricted"))
                .withKey(RegistryKey.of("HKU\\" + ALICE + "_Classes"))
                .with(OF_SYSTEM, RegistryData.text("Bypass"))
                .with(currentUser("S-1-5-20"), RegistryData.text("AllSigned"));
        examine(host)
                .finds(
                        new Sighting(
                                OF_SYSTEM.toString(), "Undefined or RemoteSigned", "Bypass (CurrentUser of SYSTEM)"),
                        new Sighting(
                                currentUser("S-1-5-20").toString(),
                                "Undefined or RemoteSigned",
                                "AllSigned (CurrentUser of NETWORK SERVICE)"),
                        new Sighting(
                                ALICES.toString(),
                                "Undefined or RemoteSigned",
                                "Unrestricted (CurrentUser of C:\\Users\\alice)"))
                .advises("RemoteSigned would be looser than AllSigned, so remediate leaves it alone unless the desired"
                        + " state says 'powershell: {executionPolicy: RemoteSigned, mayLoosen: true}'. By hand, as that"
                        + " account: Set-ExecutionPolicy RemoteSigned -Scope CurrentUser.")
                .wouldChange(
                        new Change(
                                OF_SYSTEM,
                                Optional.of(RegistryData.text("Bypass")),
                                Optional.of(RegistryData.text("RemoteSigned"))),
                        new Change(
                                ALICES,
                                Optional.of(RegistryData.text("Unrestricted")),
                                Optional.of(RegistryData.text("RemoteSigned"))));
    }

    @Test
    void theHiveOfSystemCountsOnceThoughWindowsShowsItTwice() {
        MemoryHost host = new MemoryHost()
                .with(OF_SYSTEM, RegistryData.text("Bypass"))
                .with(currentUser("S-1-5-18"), RegistryData.text("Bypass"));
        examine(host)
                .wouldChange(new Change(
                        currentUser("S-1-5-18"),
                        Optional.of(RegistryData.text("Bypass")),
                        Optional.of(RegistryData.text("RemoteSigned"))));
    }

    @Test
    void whoIsNotSignedInIsNamed() {
        MemoryHost host = new MemoryHost()
                .with(PROFILES.child("S-1-5-18").value("ProfileImagePath"), path("%systemroot%\\system32\\config"))
                .with(PROFILES.child(ALICE).value("ProfileImagePath"), path("C:\\Users\\alice"));
        examine(host).isMet().showsEvidence("no hive at hand, so not looked at: C:\\Users\\alice (" + ALICE + ")");
        examine(host.with(ALICES, RegistryData.text("RemoteSigned")))
                .isMet()
                .showsEvidence("every account that has a profile was");
    }

    @Test
    void aHiveThatCannotBeReadIsUnknownWithItsAccount() {
        examine(new MemoryHost().with(ALICES, RegistryData.text("RemoteSigned")).denyReading(ALICES))
                .isUnknown(ALICES + " could not be read: access denied; run Maven as an administrator");
    }

    private static RegistryValue currentUser(String sid) {
        return RegistryKey.of("HKU\\" + sid + "\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell")
                .value("ExecutionPolicy");
    }

    private static RegistryData text(String characters) {
        return RegistryData.of(RegistryType.SZ, characters.getBytes(StandardCharsets.UTF_16LE));
    }

    private static RegistryData path(String path) {
        return RegistryData.of(RegistryType.EXPAND_SZ, (path + "\0").getBytes(StandardCharsets.UTF_16LE));
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
