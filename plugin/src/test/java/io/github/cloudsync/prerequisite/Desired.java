package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.Demand;
import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.ExecutionPolicy;
import io.github.cloudsync.model.Level;
import io.github.cloudsync.model.Prerequisite;
import io.github.cloudsync.model.RequestedValue;
import io.github.cloudsync.model.SnapshotTerms;
import io.github.cloudsync.model.TlsMode;
import io.github.cloudsync.model.Waiver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Desired states for tests. */
public final class Desired {
    private Desired() {}

    /** Every prerequisite of the catalogue, required, with nothing else said. */
    public static DesiredState everything() {
        return state(TlsMode.EXPLICIT, Optional.empty(), List.of(), List.of());
    }

    public static DesiredState effectiveTls() {
        return state(TlsMode.EFFECTIVE, Optional.empty(), List.of(), List.of());
    }

    public static DesiredState naming(ExecutionPolicy policy) {
        return state(TlsMode.EXPLICIT, Optional.of(policy), List.of(), List.of());
    }

    public static DesiredState asking(RequestedValue... values) {
        return state(TlsMode.EXPLICIT, Optional.empty(), List.of(values), List.of());
    }

    public static DesiredState waiving(Waiver... waivers) {
        return state(TlsMode.EXPLICIT, Optional.empty(), List.of(), List.of(waivers));
    }

    private static DesiredState state(
            TlsMode tls, Optional<ExecutionPolicy> policy, List<RequestedValue> requested, List<Waiver> waivers) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (Prerequisite prerequisite : Catalogue.all()) {
            List<RequestedValue> own = requested.stream()
                    .filter(value -> prerequisite.owns().contains(value.value().key()))
                    .toList();
            demands.put(prerequisite.id(), new Demand(Level.REQUIRED, Map.of(), own, "a test"));
        }
        return new DesiredState(
                "cloudsync.yaml",
                "2021-03",
                Optional.empty(),
                SnapshotTerms.NONE,
                tls,
                policy,
                demands,
                waivers,
                List.of());
    }
}
