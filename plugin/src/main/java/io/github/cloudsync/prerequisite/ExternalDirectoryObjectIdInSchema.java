package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;

/** The schema has the attribute in which cloud sync keeps what an object is in Microsoft Entra ID. */
final class ExternalDirectoryObjectIdInSchema implements DirectoryPrerequisite {
    private static final String ATTRIBUTE = "msDS-ExternalDirectoryObjectId";

    @Override
    public String id() {
        return "external-directory-object-id-in-schema";
    }

    @Override
    public String title() {
        return "The schema of the forest has the attribute " + ATTRIBUTE;
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        Place place = DirectoryPrerequisite.place(directory, "schema attribute " + ATTRIBUTE);
        String expected = "present";
        Reading<String> reading = directory.schemaAttribute(ATTRIBUTE);
        if (reading instanceof Reading.Present<String> present) {
            examination.met(new Observation(place, expected, present.value()));
        } else if (reading instanceof Reading.Absent<String>) {
            examination.found(Finding.byHand(
                    new Observation(place, expected, "absent"),
                    "Extend the schema to that of Windows Server 2016 or later as a member of Schema Admins and"
                            + " Enterprise Admins: run '" + DirectoryPrerequisite.PREPARE_FOREST
                            + "' from its installation medium. If the"
                            + " attribute was deactivated, activate it again.",
                    DirectoryPrerequisite.PREPARE_FOREST));
        } else {
            examination.notSeen(place, expected, reading);
        }
    }
}
