package io.github.cloudsync.model.outcome;

import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.verdict.Finding;
import java.util.List;

/**
 * What {@code remediate} would do, and what it would leave. Applying sees nothing but the steps.
 *
 * @param steps the changes in the order they are made
 * @param byHand what only a person can put right
 * @param unknown what could not be found out and is therefore not touched
 */
public record Plan(List<Step> steps, List<Manual> byHand, List<Open> unknown) {
    /** A finding that remediation leaves to a person. */
    public record Manual(String prerequisite, Level level, Finding finding) {}

    /** A prerequisite that could not be found out. */
    public record Open(String prerequisite, Level level, String reason) {}

    public Plan {
        steps = List.copyOf(steps);
        byHand = List.copyOf(byHand);
        unknown = List.copyOf(unknown);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
