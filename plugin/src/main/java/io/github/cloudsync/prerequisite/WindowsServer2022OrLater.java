package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.DesiredState;
import io.github.cloudsync.model.demand.Threshold;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;

/** The machine is of a release in mainstream support, which Microsoft recommends; an older one is in extended support. */
final class WindowsServer2022OrLater implements Prerequisite {
    private static final Threshold BUILD = Threshold.atLeast("build", WindowsVersion.SERVER_2022);

    @Override
    public String id() {
        return "windows-server-2022-or-later";
    }

    @Override
    public String title() {
        return "Windows Server 2022 or later is installed";
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(BUILD);
    }

    @Override
    public Verdict verify(Evidence evidence, DesiredState desired) {
        Examination examination = new Examination();
        WindowsVersion.expectServer(examination, evidence.host());
        WindowsVersion.expectBuild(
                examination,
                evidence.host(),
                BUILD.of(id(), desired),
                "Older releases are in extended support, where help may need a paid support program; plan the move to"
                        + " Windows Server 2022 or 2025.");
        return examination.verdict();
    }
}
