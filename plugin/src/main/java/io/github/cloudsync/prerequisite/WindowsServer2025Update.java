package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;

/**
 * Windows Server 2025 has the update KB5070773 or a later one.
 *
 * <p>By the update revision, since every later cumulative update replaces the KB and takes it off the list of updates.
 */
final class WindowsServer2025Update implements Prerequisite {
    /** KB5070773 brought build 26100.6901 on 2025-10-20. */
    private static final Limit REVISION =
            Option.atLeast("updateRevision", 6901, "The least update revision of build 26100 that passes.");

    @Override
    public String id() {
        return "windows-server-2025-update";
    }

    @Override
    public String title() {
        return "Windows Server 2025 has the update that cloud sync needs";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(REVISION);
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Examination examination = new Examination();
        Reading<Long> build = WindowsVersion.build(evidence.host());
        if (build instanceof Reading.Present<Long> seen && seen.value() != WindowsVersion.SERVER_2025) {
            return new Verdict.NotApplicable("this is Windows build " + seen.value() + ", and only "
                    + WindowsVersion.SERVER_2025 + ", Windows Server 2025, needs the update");
        }
        if (!(build instanceof Reading.Present<Long>)) {
            examination.notSeen(Place.of(WindowsVersion.BUILD), "Windows Server 2025 or another build", build);
            return examination.verdict();
        }
        long least = demand.value(REVISION);
        examination.expect(
                Place.of(WindowsVersion.UPDATE_REVISION),
                least + " or greater",
                RegistryReading.always(RegistryReading.number(evidence.host(), WindowsVersion.UPDATE_REVISION)),
                revision -> revision >= least,
                seen -> Finding.byHand(
                        seen,
                        "Install the newest cumulative update of Windows Server 2025 (KB5070773 or later), then restart"
                                + " the server."));
        return examination.verdict();
    }
}
