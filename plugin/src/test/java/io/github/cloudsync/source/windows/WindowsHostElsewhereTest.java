package io.github.cloudsync.source.windows;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.change.HostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is about machines that do not run Windows")
class WindowsHostElsewhereTest {
    @Test
    void aMachineWithoutWindowsIsToldWhatToUseInstead() {
        assertThatThrownBy(WindowsHost::open)
                .isInstanceOf(HostException.class)
                .hasMessage("The target 'local' is the Windows machine that the build runs on, and this one runs "
                        + System.getProperty("os.name") + ".\n"
                        + "Run the build on the server, or check it from here with 'target: image' (an offline image)"
                        + " or 'target: snapshot' (a recording).");
    }
}
