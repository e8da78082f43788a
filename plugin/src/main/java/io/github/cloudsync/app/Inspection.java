package io.github.cloudsync.app;

import io.github.cloudsync.engine.Checker;
import io.github.cloudsync.engine.MaximumAge;
import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Target;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.prerequisite.Catalogue;
import java.time.InstantSource;

/** Judges what is open by what is desired, as often as a run needs it. */
record Inspection(Caller caller, DesiredState desired, Directories directories) {
    /** What does not apply to an image is not held against it, so whoever expects a server has to be told. */
    private static final String OF_IMAGE = "The snapshot is one of an image that was not running: what only a running"
            + " server has, such as its memory, its domain and its restarts, does not apply to it. Record the server"
            + " itself, if that is meant.";

    /** The same, heard by somebody else. */
    Inspection heardBy(Audience audience) {
        return new Inspection(new Caller(caller.toolVersion(), caller.invocation(), audience), desired, directories);
    }

    Report of(HostFacts host, Target kind) {
        return of(new Evidence(host, directories.facts()), kind);
    }

    /**
     * Of a target that is only looked at. A recording counts up to an age, and of an image it is said to be one; so it is
     * said where an image is seen as its logs leave it.
     */
    Report of(View view, Target kind) {
        Report report = of(new Evidence(view.host(), directories.facts(view, desired.directories())), kind)
                .madeFrom(view.digests());
        for (String replayed : view.replayed()) {
            report = report.noting(replayed);
        }
        if (view.recorded().isEmpty()) {
            return report;
        }
        Report recorded = report.recordedAt(view.recorded().get());
        return new MaximumAge(desired.snapshot().maximumAge())
                .demandedOf(view.ofImage() ? recorded.noting(OF_IMAGE) : recorded);
    }

    private Report of(Evidence evidence, Target kind) {
        return new Checker(Catalogue.all(), caller.toolVersion(), InstantSource.system(), caller.audience()::brokeDown)
                .check(evidence, desired, kind);
    }
}
