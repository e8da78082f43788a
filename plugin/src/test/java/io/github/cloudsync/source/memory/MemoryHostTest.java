package io.github.cloudsync.source.memory;

import io.github.cloudsync.model.change.Host;
import io.github.cloudsync.source.HostContractTest;

/** The in-memory host that the other tests stand on keeps the contract, too. */
class MemoryHostTest extends HostContractTest {
    @Override
    protected Host open() {
        return new MemoryHost();
    }
}
