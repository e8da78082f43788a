package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.DirectoryFacts;
import io.github.cloudsync.model.Evidence;
import io.github.cloudsync.model.Prerequisite;
import io.github.cloudsync.model.Verdict;

/** A prerequisite that must hold in every directory the desired state declares. Nothing in a directory is ever fixed. */
interface DirectoryPrerequisite extends Prerequisite {
    void examine(DirectoryFacts directory, Examination examination, Evidence evidence, DesiredState desired);

    @Override
    default Verdict verify(Evidence evidence, DesiredState desired) {
        if (evidence.directories().isEmpty()) {
            return withoutDirectory(desired);
        }
        Examination examination = new Examination();
        evidence.directories().forEach(directory -> examine(directory, examination, evidence, desired));
        return examination.verdict();
    }

    /** Whoever declares no directory has asked for nothing in one; the same reason for all, so that it is shown once. */
    static Verdict withoutDirectory(DesiredState desired) {
        return new Verdict.NotApplicable(
                desired.directories().isPresent()
                        ? desired.source() + " says 'directory: none'"
                        : "no 'directory:' is declared in " + desired.source()
                                + "; declare a domain or a server there to have it verified");
    }

    /** Something of a directory, as messages name it. */
    static String place(DirectoryFacts directory, String thing) {
        return directory.declared().address().name() + " " + thing;
    }

    /** A number of the baseline or the desired state. */
    default long threshold(DesiredState desired, String name, long otherwise) {
        return desired.demand(id())
                .map(demand -> demand.threshold(name).orElse(otherwise))
                .orElse(otherwise);
    }
}
