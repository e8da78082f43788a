package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.util.List;

/** The scope names no more OUs and groups than a configuration holds, and the OUs are there. */
final class ScopeOusFewEnough implements DirectoryPrerequisite {
    private static final Limit COUNT =
            Option.atMost("count", 59, "The most OUs and groups that the scope may name together.");

    @Override
    public String id() {
        return "scope-ous-few-enough";
    }

    @Override
    public String title() {
        return "The OUs used as scope filters exist and are few enough";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(COUNT);
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        long most = demand.value(COUNT);
        DirectoryDeclaration declared = directory.declared();
        Place place = DirectoryPrerequisite.place(directory, "scope");
        String expected = "at most " + most + " OUs and groups";
        if (declared.scopeOus().isEmpty()) {
            examination.notDeclared(
                    place,
                    expected,
                    "no OU is declared that filters what is synchronized; if there are some, declare them with"
                            + " 'scope: {ous: […]}'");
            return;
        }
        int count = declared.scopeOus().size() + declared.scopeGroups().size();
        Observation seen = new Observation(
                place,
                expected,
                count + " (" + declared.scopeOus().size() + " OUs, "
                        + declared.scopeGroups().size() + " groups)");
        if (count <= most) {
            examination.met(seen);
        } else {
            examination.found(
                    Finding.byHand(seen, "Use OUs further up, or spread the scope over several configurations."));
        }
        declared.scopeOus().forEach(ou -> judge(directory, ou, examination));
    }

    private static void judge(DirectoryFacts directory, String ou, Examination examination) {
        Reading<String> reading = directory.container(ou);
        Place place = DirectoryPrerequisite.place(directory, ou);
        if (reading instanceof Reading.Present<String> present) {
            examination.met(new Observation(place, "present", present.value()));
        } else if (reading instanceof Reading.Absent<String>) {
            examination.found(Finding.byHand(
                    new Observation(place, "present", "absent"),
                    "Correct the distinguished name in 'scope: {ous: […]}'. An OU that was renamed or deleted drops out"
                            + " of the scope without a word."));
        } else {
            examination.notSeen(place, "present", reading);
        }
    }
}
