package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Evidence;
import io.github.cloudsync.model.Prerequisite;
import io.github.cloudsync.model.Verdict;
import java.util.Set;

/** The machine is a Windows Server of the build that the baseline names, or a later one. */
final class WindowsServer2016OrLater implements Prerequisite {
    private static final String BUILD = "build";

    @Override
    public String id() {
        return "windows-server-2016-or-later";
    }

    @Override
    public String title() {
        return "Windows Server 2016 or later is installed";
    }

    @Override
    public Set<String> thresholds() {
        return Set.of(BUILD);
    }

    @Override
    public Verdict verify(Evidence evidence, DesiredState desired) {
        Examination examination = new Examination();
        WindowsVersion.expectServer(examination, evidence.host());
        WindowsVersion.expectBuild(
                examination,
                evidence.host(),
                Threshold.of(this, BUILD, desired, WindowsVersion.SERVER_2016),
                "The agent does not run on older Windows; install it on a newer Windows Server.");
        return examination.verdict();
    }
}
