package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;

/** The machine is a Windows Server of the build that the baseline names, or a later one. */
final class WindowsServer2016OrLater implements Prerequisite {
    private static final Limit BUILD =
            Option.atLeast("build", WindowsVersion.SERVER_2016, "The least build of Windows that passes.");

    @Override
    public String id() {
        return "windows-server-2016-or-later";
    }

    @Override
    public String title() {
        return "Windows Server 2016 or later is installed";
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
                "The agent does not run on older Windows; install it on a newer Windows Server.");
        return examination.verdict();
    }
}
