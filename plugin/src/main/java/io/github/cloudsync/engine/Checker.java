package io.github.cloudsync.engine;

import io.github.cloudsync.model.demand.Coverage;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.Waiver;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Verifies every prerequisite that the desired state demands. Reads only. */
public final class Checker {
    private final List<Prerequisite> prerequisites;
    private final String toolVersion;
    private final InstantSource clock;
    private final BiConsumer<String, RuntimeException> brokenDown;

    public Checker(List<Prerequisite> prerequisites, String toolVersion, InstantSource clock) {
        this(prerequisites, toolVersion, clock, (id, defect) -> {});
    }

    /**
     * The same, telling somebody where a prerequisite broke down.
     *
     * @param brokenDown gets the id of each prerequisite whose check failed by a defect of its own, and the failure
     */
    public Checker(
            List<Prerequisite> prerequisites,
            String toolVersion,
            InstantSource clock,
            BiConsumer<String, RuntimeException> brokenDown) {
        this.prerequisites = List.copyOf(prerequisites);
        this.toolVersion = toolVersion;
        this.clock = clock;
        this.brokenDown = brokenDown;
    }

    public Report check(Evidence evidence, DesiredState desired, Target target) {
        Instant now = clock.instant();
        DesiredState inForce = desired.inForce(now);
        EveryControlSet sets = EveryControlSet.of(evidence.host());
        List<Assessment> assessments = new ArrayList<>();
        for (Prerequisite prerequisite : prerequisites) {
            Optional<Demand> demand = inForce.demand(prerequisite.id());
            if (demand.isPresent()) {
                assessments.add(new Assessment(
                        prerequisite.id(),
                        prerequisite.title(),
                        prerequisite.area(),
                        demand.get(),
                        verdict(prerequisite, evidence, sets, demand.get(), desired.coverage()),
                        waiverInForce(prerequisite, desired, now)));
            }
        }
        return new Report(
                toolVersion,
                now,
                desired.source(),
                List.of(desired.digest()),
                desired.baseline(),
                target,
                Hosts.describe(evidence.host()),
                Optional.empty(),
                desired.coverage(),
                assessments,
                notices(evidence.host(), desired, assessments, now));
    }

    private List<String> notices(HostFacts host, DesiredState desired, List<Assessment> assessments, Instant now) {
        List<String> notices = new ArrayList<>(WaiverNotices.of(desired, assessments, now));
        notices.addAll(AttestationNotices.of(desired, prerequisites, now));
        notices.addAll(WaitingPolicyNotices.of(host));
        return notices;
    }

    /** A prerequisite that breaks down has found nothing out; the others still count. */
    private Verdict verdict(
            Prerequisite prerequisite, Evidence evidence, EveryControlSet sets, Demand demand, Coverage coverage) {
        if (!coverage.areas().contains(prerequisite.area())) {
            return new Verdict.NotVerified("'verify' in " + demand.desiredState() + " leaves out "
                    + prerequisite.area().word());
        }
        try {
            return sets.verify(prerequisite, evidence, demand);
        } catch (RuntimeException defect) {
            brokenDown.accept(prerequisite.id(), defect);
            return new Verdict.Unknown(
                    "the check itself failed with " + defect
                            + "; this is a defect of the plugin, please report it with what"
                            + " Maven shows when it is run with '-X'",
                    List.of());
        }
    }

    private static Optional<Waiver> waiverInForce(Prerequisite prerequisite, DesiredState desired, Instant now) {
        return desired.waivers().stream()
                .filter(waiver -> waiver.prerequisite().equals(prerequisite.id()) && !waiver.isExpired(now))
                .findFirst();
    }
}
