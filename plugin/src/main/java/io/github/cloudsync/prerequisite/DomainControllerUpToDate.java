package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.DomainController;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.util.ArrayList;
import java.util.List;

/** At least one domain controller of the domain is recent enough to manage the password of a gMSA. */
final class DomainControllerUpToDate implements DirectoryPrerequisite {
    private static final Limit FUNCTIONALITY = Option.atLeast(
            "functionality", 5, "The least functional level that counts, as msDS-Behavior-Version has it.");
    private static final Limit BUILD = Option.atLeast("build", 9200, "The least build of Windows that counts.");

    @Override
    public String id() {
        return "domain-controller-up-to-date";
    }

    @Override
    public String title() {
        return "At least one domain controller is recent enough for a gMSA";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(FUNCTIONALITY, BUILD);
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        long functionality = demand.value(FUNCTIONALITY);
        long build = demand.value(BUILD);
        String expected = WindowsServer.atLeast(functionality, build) + " or later";
        Reading<List<DomainController>> reading = directory.domainControllers();
        if (!(reading instanceof Reading.Present<List<DomainController>> controllers)) {
            examination.notSeen(DirectoryPrerequisite.place(directory, "domain controllers"), expected, reading);
            return;
        }
        boolean recent = false;
        List<Place> obscure = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (DomainController controller : controllers.value()) {
            Place place = DirectoryPrerequisite.place(directory, "domain controller " + controller.name());
            observations.add(new Observation(place, expected, describe(controller)));
            recent |= !controller.readOnly() && isRecent(controller, functionality, build);
            if (controller.build().isEmpty() && controller.functionality().isEmpty()) {
                obscure.add(place);
            }
        }
        if (recent) {
            observations.forEach(examination::met);
        } else if (!obscure.isEmpty()) {
            observations.forEach(examination::met);
            obscure.forEach(place -> examination.notSeen(
                    place,
                    expected,
                    Reading.unreadable("the directory says neither its build nor its functional level")));
        } else {
            observations.forEach(seen -> examination.found(Finding.byHand(
                    seen,
                    "Promote a server with " + expected
                            + " to a writable domain controller of this domain, or upgrade this one.")));
        }
    }

    private static boolean isRecent(DomainController controller, long functionality, long build) {
        boolean known =
                controller.build().isPresent() || controller.functionality().isPresent();
        return known
                && controller.build().orElse(build) >= build
                && controller.functionality().orElse(functionality) >= functionality;
    }

    private static String describe(DomainController controller) {
        List<String> details = new ArrayList<>();
        controller.build().ifPresent(number -> details.add("build " + number));
        controller.functionality().ifPresent(level -> details.add("functional level " + level));
        if (controller.readOnly()) {
            details.add("read-only");
        }
        String system = controller.operatingSystem().isEmpty() ? "unknown" : controller.operatingSystem();
        return details.isEmpty() ? system : system + " (" + String.join(", ", details) + ")";
    }
}
