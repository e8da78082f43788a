package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.demand.DeclaredExecutionPolicy;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.ExecutionPolicy;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.demand.SnapshotTerms;
import io.github.cloudsync.model.demand.TlsMode;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Desired states for tests. */
public final class Desired {
    private static final List<String> CORE = List.of(
            "tls12-client-enabled",
            "tls12-server-enabled",
            "dotnet-strong-crypto",
            "dotnet-strong-crypto-32-bit",
            "powershell-execution-policy");

    private Desired() {}

    /** Every prerequisite of the catalogue, required, with nothing else said. */
    public static DesiredState everything() {
        return state(everyId(), TlsMode.EXPLICIT, Optional.empty(), List.of(), List.of(), List.of());
    }

    /** What the core of the plugin was made for: TLS, .NET and the execution policy. All of it can be fixed. */
    public static DesiredState core() {
        return waiving();
    }

    /** The same with attestations, for everything. */
    public static DesiredState attesting(Attestation... attestations) {
        return state(everyId(), TlsMode.EXPLICIT, Optional.empty(), List.of(), List.of(), List.of(attestations));
    }

    /** One prerequisite with this demand. */
    public static DesiredState demanding(String id, Demand demand) {
        DesiredState none = state(List.of(), TlsMode.EXPLICIT, Optional.empty(), List.of(), List.of(), List.of());
        return new DesiredState(
                none.source(),
                none.baseline(),
                none.target(),
                none.snapshot(),
                none.tls(),
                none.executionPolicy(),
                none.directories(),
                none.coverage(),
                Map.of(id, demand),
                List.of(),
                List.of());
    }

    public static DesiredState effectiveTls() {
        return state(everyId(), TlsMode.EFFECTIVE, Optional.empty(), List.of(), List.of(), List.of());
    }

    /** Declares a policy that remediate may also loosen for. */
    public static DesiredState naming(ExecutionPolicy policy) {
        return declaring(new DeclaredExecutionPolicy(policy, true));
    }

    public static DesiredState declaring(DeclaredExecutionPolicy policy) {
        return state(everyId(), TlsMode.EXPLICIT, Optional.of(policy), List.of(), List.of(), List.of());
    }

    public static DesiredState asking(RequestedValue... values) {
        return state(everyId(), TlsMode.EXPLICIT, Optional.empty(), List.of(values), List.of(), List.of());
    }

    /** The core with these waivers. */
    public static DesiredState waiving(Waiver... waivers) {
        return state(CORE, TlsMode.EXPLICIT, Optional.empty(), List.of(), List.of(waivers), List.of());
    }

    private static List<String> everyId() {
        return Catalogue.all().stream().map(Prerequisite::id).toList();
    }

    /** One prerequisite with its numbers. */
    static DesiredState requiring(Prerequisite prerequisite, Map<String, Long> thresholds) {
        return new DesiredState(
                "cloudsync.yaml",
                "2021-03",
                Optional.empty(),
                SnapshotTerms.NONE,
                TlsMode.EXPLICIT,
                Optional.empty(),
                List.of(),
                Coverage.whole(),
                Map.of(prerequisite.id(), new Demand(Level.REQUIRED, thresholds, List.of(), "a test")),
                List.of(),
                List.of());
    }

    private static DesiredState state(
            List<String> ids,
            TlsMode tls,
            Optional<DeclaredExecutionPolicy> policy,
            List<RequestedValue> requested,
            List<Waiver> waivers,
            List<Attestation> attestations) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (Prerequisite prerequisite : Catalogue.all()) {
            if (ids.contains(prerequisite.id())) {
                List<RequestedValue> own = requested.stream()
                        .filter(value ->
                                prerequisite.owns().contains(value.value().key()))
                        .toList();
                demands.put(prerequisite.id(), new Demand(Level.REQUIRED, Map.of(), own, "a test"));
            }
        }
        // As a file that says 'verify: [server]'.
        return new DesiredState(
                "cloudsync.yaml",
                "2021-03",
                Optional.empty(),
                SnapshotTerms.NONE,
                tls,
                policy,
                List.of(),
                Coverage.of(Set.of(Area.SERVER)),
                demands,
                waivers,
                attestations);
    }
}
