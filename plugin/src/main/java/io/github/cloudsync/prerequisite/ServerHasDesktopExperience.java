package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;

/**
 * Windows Server is not Server Core.
 *
 * <p>Two places say which it is; where they contradict each other nobody knows. The SKU number says neither:
 * https://learn.microsoft.com/previous-versions/windows/desktop/legacy/hh846315(v=vs.85)
 */
final class ServerHasDesktopExperience implements Prerequisite {
    private static final RegistryValue TYPE = WindowsVersion.KEY.value("InstallationType");
    private static final RegistryValue SHELL =
            WindowsVersion.KEY.child("Server").child("ServerLevels").value("Server-Gui-Shell");

    @Override
    public String id() {
        return "server-has-desktop-experience";
    }

    @Override
    public String title() {
        return "Windows Server is installed with Desktop Experience";
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Reading<String> type = RegistryReading.always(RegistryReading.text(evidence.host(), TYPE));
        Reading<Long> shell = RegistryReading.number(evidence.host(), SHELL);
        Examination examination = new Examination();
        if (type.seen().isPresent() && (shell instanceof Reading.Present || shell instanceof Reading.Absent)) {
            boolean desktop = type.seen().get().equalsIgnoreCase("Server");
            boolean hasShell = shell.seen().orElse(0L) == 1;
            if (desktop != hasShell) {
                String contradiction = "the registry contradicts itself: " + TYPE + " is " + type.describe() + " and "
                        + SHELL + " is " + shell.describe()
                        + "; look with 'Get-WindowsFeature Server-Gui-Shell', and at what wrote there";
                return new Verdict.Unknown(
                        contradiction,
                        List.of(
                                new Observation(Place.of(TYPE), "Server", type.describe()),
                                new Observation(Place.of(SHELL), "1", shell.describe())));
            }
        }
        examination.expect(
                Place.of(TYPE), "Server", type, "Server"::equalsIgnoreCase, ServerHasDesktopExperience::advise);
        examination.expect(Place.of(SHELL), "1", shell, number -> number == 1, ServerHasDesktopExperience::advise);
        return examination.verdict();
    }

    private static Finding advise(Observation seen) {
        return Finding.byHand(
                seen,
                "The agent is not supported here, and Windows cannot be converted: install Windows Server anew, with"
                        + " Desktop Experience.");
    }
}
