package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.List;

/** TLS 1.2 is on for the connections this machine accepts. */
final class Tls12ServerEnabled implements RegistryPrerequisite {
    @Override
    public String id() {
        return "tls12-server-enabled";
    }

    @Override
    public String title() {
        return "TLS 1.2 is enabled for incoming connections";
    }

    @Override
    public List<Expectation> expectations(DesiredState desired) {
        return SchannelProtocol.enabled(SchannelProtocol.SERVER, desired);
    }

    @Override
    public List<RegistryKey> owns() {
        return List.of(SchannelProtocol.SERVER);
    }

    @Override
    public List<RegistryValue> decides() {
        return SchannelProtocol.switches(SchannelProtocol.SERVER);
    }
}
