package io.github.cloudsync.host.memory;

import io.github.cloudsync.host.HostContractTest;
import io.github.cloudsync.model.Host;

/** The in-memory host that the other tests stand on keeps the contract, too. */
class MemoryHostTest extends HostContractTest {
    @Override
    protected Host open() {
        return new MemoryHost();
    }
}
