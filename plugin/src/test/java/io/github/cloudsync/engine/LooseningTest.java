package io.github.cloudsync.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.journal.Journals;
import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Journal.Intent;
import io.github.cloudsync.model.change.Retraction;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.change.Undo;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseningTest {
    private static final RegistryValue POLICY = RegistryKey.of(
                    "HKU\\S-1-5-21-1-2-3-500\\SOFTWARE\\Microsoft\\PowerShell\\1\\ShellIds\\Microsoft.PowerShell")
            .value("ExecutionPolicy");
    private static final RegistryKey CLIENT = RegistryKey.of(
            "HKLM\\SYSTEM\\ControlSet002\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client");
    private static final RegistryValue CRYPTO = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319")
            .value("SchUseStrongCrypto");

    @ParameterizedTest
    @ValueSource(strings = {"Bypass", "unrestricted"})
    void aPolicyThatRunsEverythingIsSaid(String policy) {
        assertThat(of(back(POLICY, RegistryData.text(policy))))
                .containsExactly("Restoring " + POLICY + " to \"" + policy + "\" is looser than the baselines allow:"
                        + " PowerShell runs scripts that nobody has signed, from anywhere.");
    }

    @Test
    void tlsThatIsTurnedOffIsSaidInEveryControlSet() {
        assertThat(of(
                        back(CLIENT.value("Enabled"), RegistryData.dword(0)),
                        back(CLIENT.value("DisabledByDefault"), RegistryData.dword(0xFFFFFFFFL))))
                .containsExactly(
                        "Restoring " + CLIENT
                                + "  Enabled to 0 is looser than the baselines allow: it turns TLS 1.2 off"
                                + " for programs that do not ask for it by name, or for all.",
                        "Restoring " + CLIENT
                                + "  DisabledByDefault to 0xFFFFFFFF is looser than the baselines allow: it"
                                + " turns TLS 1.2 off for programs that do not ask for it by name, or for all.");
    }

    @Test
    void weakCryptographyIsSaid() {
        assertThat(of(back(CRYPTO, RegistryData.dword(0))))
                .singleElement()
                .asString()
                .endsWith(": .NET Framework programs may use weak cryptography again.");
    }

    @Test
    void whatIsNoLooserIsNotSaid() {
        assertThat(of(
                        back(POLICY, RegistryData.text("AllSigned")),
                        back(CLIENT.value("Enabled"), RegistryData.text("0")),
                        back(CLIENT.value("DisabledByDefault"), RegistryData.of(3, new byte[0])),
                        new Change(CRYPTO, Optional.of(RegistryData.dword(1)), Optional.empty())))
                .isEmpty();
    }

    @Test
    void onlyWhatIsThereInTheEndCounts() {
        Change first = back(POLICY, RegistryData.text("Bypass"));
        Change last = new Change(POLICY, first.after(), Optional.of(RegistryData.text("AllSigned")));
        assertThat(of(first, last)).isEmpty();
    }

    private static Change back(RegistryValue value, RegistryData before) {
        return new Change(value, Optional.of(RegistryData.text("as remediated")), Optional.of(before));
    }

    private static List<String> of(Change... changes) {
        List<Undo> undos = Arrays.stream(changes)
                .<Undo>map(change ->
                        new Undo.Restore(new Intent(1, new Step("a-test", change.inverse()), List.of()), change))
                .toList();
        return Loosening.of(List.of(new Retraction(Journals.record("a.journal"), undos)));
    }
}
