package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.Option;
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
    public List<Option<?>> options() {
        return List.of(SchannelProtocol.MODE, FurtherValues.OPTION);
    }

    @Override
    public List<Expectation> expectations(Demand demand) {
        return SchannelProtocol.enabled(SchannelProtocol.SERVER, demand);
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
