package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;

/** The machine is of a release in mainstream support, which Microsoft recommends; an older one is in extended support. */
final class WindowsServer2022OrLater implements Prerequisite {
    private static final Limit BUILD =
            Option.atLeast("build", WindowsVersion.SERVER_2022, "The least build of Windows that passes.");

    @Override
    public String id() {
        return "windows-server-2022-or-later";
    }

    @Override
    public String title() {
        return "Windows Server 2022 or later is installed";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(BUILD);
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Examination examination = new Examination();
        WindowsVersion.expectServer(examination, evidence.host());
        WindowsVersion.expectBuild(
                examination,
                evidence.host(),
                demand.value(BUILD),
                "Older releases are in extended support, where help may need a paid support program; plan the move to"
                        + " Windows Server 2022 or 2025.");
        return examination.verdict();
    }
}
