package io.github.cloudsync.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.journal.Journals;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import org.junit.jupiter.api.Test;

/** Whether a journal of a running machine is about this one; of images, ImageUndoTest says it with real hives. */
class RecognitionTest {
    private static final RegistryValue GUID =
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Cryptography").value("MachineGuid");
    private static final RegistryValue INSTALLED = RegistryKey.of(
                    "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion")
            .value("InstallDate");
    private static final RegistryValue NAME = RegistryKey.of(
                    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName")
            .value("ComputerName");

    private static MemoryHost prov01() {
        return new MemoryHost()
                .with(GUID, RegistryData.text("26b8c987-9e28-4d76-a009-5408a68411c3"))
                .with(INSTALLED, RegistryData.dword(0x4BE5019A));
    }

    @Test
    void aMachineThatWasRenamedIsTheSame() throws Exception {
        MemoryHost renamed = prov01().with(NAME, RegistryData.text("PROV02"));
        Recognition here = Recognition.of(Target.LOCAL, renamed);
        assertThat(here.identity()).isEqualTo(Journals.PROV01);
        assertThat(here.knows(Journals.record("a.journal"))).isTrue();
    }

    @Test
    void anotherInstallationIsNamedByWhatDiffers() throws Exception {
        MemoryHost other = prov01().with(GUID, RegistryData.text("b")).with(INSTALLED, RegistryData.dword(0x5BE5019A));
        assertThat(Recognition.of(Target.LOCAL, other).differences(Journals.record("a.journal")))
                .containsExactly(
                        "MachineGuid was 26b8c987-9e28-4d76-a009-5408a68411c3 and is b",
                        "InstallDate was 0x4BE5019A and is 0x5BE5019A");
    }

    @Test
    void anotherTargetIsRefusedWhateverItIsKnownBy() throws Exception {
        assertThat(Recognition.of(Target.IMAGE, prov01()).differences(Journals.record("a.journal")))
                .containsExactly("it was made on the target 'local', and this is the target 'image'");
    }

    @Test
    void whatCannotBeReadIsNotTheSame() {
        assertThatThrownBy(() -> Recognition.of(Target.LOCAL, prov01().denyReading(INSTALLED)))
                .hasMessage("It cannot be told which machine this is: " + INSTALLED
                        + " is unreadable: access denied; run Maven as an administrator. Nothing was changed.\n"
                        + "A journal belongs to one machine, which is known by this value. Make it readable for the"
                        + " account that runs Maven, then run this again.");
        assertThatThrownBy(() -> Recognition.of(Target.LOCAL, new MemoryHost()))
                .hasMessageStartingWith("It cannot be told which machine this is: " + GUID + " is absent. ");
    }
}
