package io.github.cloudsync.wine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.source.windows.WindowsHostTest;
import org.junit.jupiter.api.Test;

/** The live host keeps the contract of all hosts, in a Windows JVM on the registry of Wine. */
class WindowsHostIT {
    @Test
    void theLiveHostKeepsTheContract() {
        try (WineServer server = WineServer.inWorkgroup()) {
            String before = server.exportRegistry();
            Run run = server.junit(WindowsHostTest.class);
            assertThat(run.exitCode()).as(run.text()).isZero();
            assertThat(server.exportRegistry())
                    .as("what the contract leaves behind")
                    .isEqualTo(before);
        }
    }
}
