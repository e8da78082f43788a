package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.memory.MemoryHost;
import org.junit.jupiter.api.Test;

class RsatAdPowershellTest {
    private static final String MODULE =
            "System32\\WindowsPowerShell\\v1.0\\Modules\\ActiveDirectory\\ActiveDirectory.psd1";

    @Test
    void theModulesFileIsEnough() {
        examine(Reading.present("C:\\Windows\\" + MODULE))
                .isMetBy(new Sighting("%SystemRoot%\\" + MODULE, "a file", "C:\\Windows\\" + MODULE));
    }

    @Test
    void withoutItTheCommandToInstallItIsNamed() {
        examine(Reading.absent())
                .finds(new Sighting("%SystemRoot%\\" + MODULE, "a file", "absent"))
                .advises("Install it: Install-WindowsFeature RSAT-AD-PowerShell.");
    }

    @Test
    void aFolderThatCannotBeLookedIntoIsUnknown() {
        examine(Reading.unreadable("access denied"))
                .isUnknown("%SystemRoot%\\" + MODULE + " could not be read: access denied");
    }

    private static Examined examine(Reading<String> file) {
        return Examined.on(
                new MemoryHost().withWindowsFile(MODULE, file), new RsatAdPowershell(), Desired.everything());
    }
}
