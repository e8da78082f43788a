package io.github.cloudsync.host.windows;

import io.github.cloudsync.host.HostContractTest;
import io.github.cloudsync.model.Host;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The live host keeps the contract; runs on Windows and, on other machines, under Wine by WindowsHostIT. */
@EnabledOnOs(OS.WINDOWS)
public class WindowsHostTest extends HostContractTest {
    @Override
    protected Host open() throws Exception {
        return WindowsHost.open();
    }
}
