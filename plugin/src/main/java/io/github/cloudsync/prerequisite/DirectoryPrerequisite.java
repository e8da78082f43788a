package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Command;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/** A prerequisite that must hold in every directory the desired state declares. Nothing in a directory is ever fixed. */
interface DirectoryPrerequisite extends Prerequisite {
    /** What extends the schema of a forest. */
    Command PREPARE_FOREST = Command.cmd("adprep").then("/forestprep");

    void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand);

    @Override
    default Verdict verify(Evidence evidence, Demand demand) {
        if (evidence.directories().isEmpty()) {
            return withoutDirectory(demand);
        }
        Examination examination = new Examination();
        evidence.directories().forEach(directory -> examine(directory, examination, evidence, demand));
        return examination.verdict();
    }

    @Override
    default Area area() {
        return Area.DIRECTORY;
    }

    /** A directory that is to be verified and that nobody named; the same reason for all, so that it is shown once. */
    static Verdict withoutDirectory(Demand demand) {
        return new Verdict.Unknown(
                "no 'directory:' is declared in " + demand.desiredState()
                        + "; declare one, or leave the area out with 'verify:'",
                List.of());
    }

    /** An attribute of something of a directory. */
    static Place place(DirectoryFacts directory, String thing, String attribute) {
        return new Place.OfDirectory(directory.declared().address().name(), thing, Optional.of(attribute));
    }

    /** Something of a directory. */
    static Place place(DirectoryFacts directory, String thing) {
        return new Place.OfDirectory(directory.declared().address().name(), thing, Optional.empty());
    }
}
