package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Attestation;
import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.ExecutionPolicy;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.demand.SnapshotTerms;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.fact.Digest;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Desired states for tests. */
public final class Desired {
    private static final String SOURCE = "cloudsync.yaml";
    private static final List<String> CORE = List.of(
            "tls12-client-enabled",
            "tls12-server-enabled",
            "dotnet-strong-crypto",
            "dotnet-strong-crypto-32-bit",
            "powershell-execution-policy");

    private Desired() {}

    /** Every prerequisite of the catalogue, required, with nothing else said. */
    public static DesiredState everything() {
        return state(everyId(), Settings.NONE, List.of(), List.of(), List.of());
    }

    /** What the core of the plugin was made for: TLS, .NET and the execution policy. All of it can be fixed. */
    public static DesiredState core() {
        return waiving();
    }

    /** The same with attestations, for everything. */
    public static DesiredState attesting(Attestation... attestations) {
        return state(everyId(), Settings.NONE, List.of(), List.of(), List.of(attestations));
    }

    /** One prerequisite with this demand. */
    public static DesiredState demanding(String id, Demand demand) {
        return state(Coverage.of(Set.of(Area.SERVER)), Map.of(id, demand), List.of(), List.of());
    }

    public static DesiredState effectiveTls() {
        return setting(Settings.NONE.with(SchannelProtocol.MODE, TlsMode.EFFECTIVE, Optional.empty()));
    }

    /** Declares a policy that remediate may also loosen for. */
    public static DesiredState naming(ExecutionPolicy policy) {
        return declaring(policy, true);
    }

    public static DesiredState declaring(ExecutionPolicy policy, boolean mayLoosen) {
        return setting(Settings.NONE
                .with(DeclaredExecutionPolicy.POLICY, Optional.of(policy), Optional.empty())
                .with(DeclaredExecutionPolicy.MAY_LOOSEN, mayLoosen, Optional.empty()));
    }

    public static DesiredState asking(RequestedValue... values) {
        return state(everyId(), Settings.NONE, List.of(values), List.of(), List.of());
    }

    /** The core with these waivers. */
    public static DesiredState waiving(Waiver... waivers) {
        return state(CORE, Settings.NONE, List.of(), List.of(waivers), List.of());
    }

    private static DesiredState setting(Settings settings) {
        return state(everyId(), settings, List.of(), List.of(), List.of());
    }

    private static List<String> everyId() {
        return Catalogue.all().stream().map(Prerequisite::id).toList();
    }

    /** One prerequisite with its numbers. */
    static DesiredState requiring(Prerequisite prerequisite, Map<String, Long> limits) {
        Settings settings = Settings.NONE;
        for (Option<?> option : prerequisite.options()) {
            if (option instanceof Limit limit && limits.get(limit.name()) != null) {
                settings = settings.with(limit, limits.get(limit.name()), Optional.empty());
            }
        }
        Demand demand = Demand.standard(SOURCE).with(settings);
        return state(Coverage.whole(), Map.of(prerequisite.id(), demand), List.of(), List.of());
    }

    private static DesiredState state(
            List<String> ids,
            Settings settings,
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
                demands.put(
                        prerequisite.id(),
                        Demand.standard(SOURCE).with(settings.with(FurtherValues.OPTION, own, Optional.empty())));
            }
        }
        // As a file that says 'verify: [server]'.
        return state(Coverage.of(Set.of(Area.SERVER)), demands, waivers, attestations);
    }

    private static DesiredState state(
            Coverage coverage, Map<String, Demand> demands, List<Waiver> waivers, List<Attestation> attestations) {
        return new DesiredState(
                SOURCE,
                Digest.of(SOURCE, new byte[0]),
                "2021-03",
                Optional.empty(),
                SnapshotTerms.NONE,
                List.of(),
                coverage,
                demands,
                waivers,
                attestations);
    }
}
