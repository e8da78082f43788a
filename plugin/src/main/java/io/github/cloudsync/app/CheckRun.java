package io.github.cloudsync.app;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.util.Optional;

/**
 * Verifies every prerequisite of one host, or of every host of a fleet. Reads only.
 *
 * @param passwords for the directories that the desired state declares
 * @param reports where it is written what was found
 */
public record CheckRun(Caller caller, Passwords passwords, Reports reports) {
    /**
     * Reads what is desired and checks it on the target that is meant. The reports say how it has ended.
     *
     * @throws CloudsyncException if it could not be checked at all
     */
    public Ending on(Parameters parameters) throws CloudsyncException {
        return reports.of(
                () -> {
                    DesiredState desired = parameters.desiredState().read();
                    ChosenTarget chosen = parameters.chosen(Optional.of(desired));
                    return new CheckRun(caller.after(chosen), passwords, reports)
                            .checked(desired, parameters.at(chosen.target(), Optional.of(desired)));
                },
                caller.audience());
    }

    /** Checks a target that somebody else has chosen, by what somebody else has read. */
    public Ending of(DesiredState desired, OpenableTarget target) throws CloudsyncException {
        return reports.of(() -> checked(desired, target), caller.audience());
    }

    private Ending checked(DesiredState desired, OpenableTarget target) throws CloudsyncException {
        if (target instanceof Recording recording && recording.isFleet()) {
            return new FleetCheck(caller, reports, desired).of(recording.path(), passwords);
        }
        Report report;
        try (View view = target.view(caller.audience());
                Directories directories = Directories.beside(view, desired.directories(), passwords)) {
            report = new Inspection(caller, desired, directories).of(view, target.kind());
        }
        reports.publish(report, caller);
        return Ending.of(report, reports.seeAbove());
    }
}
