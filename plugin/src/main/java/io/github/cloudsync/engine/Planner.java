package io.github.cloudsync.engine;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.Setting;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a report into a plan. Pure: the dry run is this and a printout. What is waived is left as it is. */
public final class Planner {
    private final Ownership ownership;

    public Planner(List<Prerequisite> prerequisites) {
        this.ownership = new Ownership(prerequisites);
    }

    /**
     * Gathers every fix of the report.
     *
     * @throws CloudsyncException if two prerequisites want different values of one setting
     */
    public Plan plan(Report report) throws CloudsyncException {
        Map<Setting, Step> steps = new LinkedHashMap<>();
        List<Plan.Manual> byHand = new ArrayList<>();
        List<Plan.Open> unknown = new ArrayList<>();
        for (Assessment assessment : report.assessments()) {
            if (assessment.waiver().isPresent()) {
                continue;
            }
            if (assessment.verdict() instanceof Verdict.Unknown open) {
                unknown.add(new Plan.Open(assessment.id(), assessment.level(), open.reason()));
            } else if (assessment.verdict() instanceof Verdict.NotMet notMet) {
                for (Finding finding : notMet.findings()) {
                    if (finding.fix().isPresent()) {
                        add(steps, new Step(assessment.id(), finding.fix().get()), report.target());
                    } else {
                        byHand.add(new Plan.Manual(assessment.id(), assessment.level(), finding));
                    }
                }
            }
        }
        return new Plan(List.copyOf(steps.values()), byHand, unknown);
    }

    private void add(Map<Setting, Step> steps, Step step, Target target) throws CloudsyncException {
        if (!ownership.covers(step, target)) {
            throw new IllegalStateException(
                    step.prerequisite() + " does not own " + step.change().setting());
        }
        Step first = steps.putIfAbsent(step.change().setting(), step);
        if (first != null && !first.change().after().equals(step.change().after())) {
            throw conflict(first, step);
        }
    }

    private static CloudsyncException conflict(Step first, Step second) {
        Change one = first.change();
        return new CloudsyncException(
                first.prerequisite() + " and " + second.prerequisite() + " want different values of " + one.setting()
                        + ": " + show(one) + " and " + show(second.change()) + ".",
                "Ask for one of them only in the desired state.");
    }

    private static String show(Change change) {
        return change.after().map(RegistryData::brief).orElse("absent");
    }
}
