package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.DirectoryForest;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.HashMap;
import java.util.Map;

/** Forests that know nothing of each other have different DNS names. */
final class ForestsHaveDifferentNames implements Prerequisite {
    @Override
    public String id() {
        return "forests-have-different-names";
    }

    @Override
    public String title() {
        return "Disconnected forests have different fully qualified domain names";
    }

    @Override
    public Area area() {
        return Area.DIRECTORY;
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        if (evidence.directories().isEmpty()) {
            return DirectoryPrerequisite.withoutDirectory(demand);
        }
        if (evidence.directories().size() == 1) {
            return new Verdict.NotApplicable(demand.desiredState() + " declares one directory only");
        }
        Examination examination = new Examination();
        Map<String, DirectoryFacts> byName = new HashMap<>();
        for (DirectoryFacts directory : evidence.directories()) {
            Place place = DirectoryPrerequisite.place(directory, "forest");
            String expected = "a name no other forest has";
            Reading<DirectoryForest> reading = directory.forest();
            if (!(reading instanceof Reading.Present<DirectoryForest> forest)) {
                examination.notSeen(place, expected, reading);
                continue;
            }
            String name = forest.value().name();
            DirectoryFacts namesake = byName.putIfAbsent(name, directory);
            if (namesake == null || namesake.forest().equals(reading)) {
                examination.met(new Observation(place, expected, name));
            } else {
                examination.found(Finding.byHand(
                        new Observation(
                                place,
                                expected,
                                name + ", as another forest, that of "
                                        + namesake.declared().address().name()),
                        "Synchronize one of the two forests only, or move what is to be synchronized to a forest of"
                                + " another name."));
            }
        }
        return examination.verdict();
    }
}
