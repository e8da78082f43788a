package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.util.List;

/** The schema of the forest knows everything a gMSA needs. */
final class ForestSchemaUpToDate implements DirectoryPrerequisite {
    /** That of Windows Server 2012, the first that knows group Managed Service Accounts. */
    private static final Limit VERSION = Option.atLeast("version", 56, "The least version of the schema that passes.");

    @Override
    public String id() {
        return "forest-schema-up-to-date";
    }

    @Override
    public String title() {
        return "The schema of the forest is recent enough for a gMSA";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(VERSION);
    }

    @Override
    public void examine(DirectoryFacts directory, Examination examination, Evidence evidence, Demand demand) {
        long needed = demand.value(VERSION);
        Place place = DirectoryPrerequisite.place(directory, "schema", "objectVersion");
        String expected = WindowsServer.schema(needed) + " or later";
        Reading<Long> reading = directory.schemaVersion();
        if (!(reading instanceof Reading.Present<Long> version)) {
            examination.notSeen(place, expected, reading);
            return;
        }
        Observation seen = new Observation(place, expected, WindowsServer.schema(version.value()));
        if (version.value() >= needed) {
            examination.met(seen);
        } else {
            examination.found(Finding.byHand(
                    seen,
                    "Extend the schema as a member of Schema Admins and Enterprise Admins: run '"
                            + DirectoryPrerequisite.PREPARE_FOREST + "' from"
                            + " the installation medium of a newer Windows Server.",
                    DirectoryPrerequisite.PREPARE_FOREST));
        }
    }
}
