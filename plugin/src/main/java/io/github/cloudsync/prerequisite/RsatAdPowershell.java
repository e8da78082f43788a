package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Command;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;

/**
 * The PowerShell module ActiveDirectory is on this server.
 *
 * <p>Microsoft's page wants it "on a domain controller"; that it is here, too, lets the gMSA be made from here.
 */
final class RsatAdPowershell implements Prerequisite {
    private static final String MODULE =
            "System32\\WindowsPowerShell\\v1.0\\Modules\\ActiveDirectory\\ActiveDirectory.psd1";

    private static final Command INSTALL =
            Command.powershell("Install-WindowsFeature").then("RSAT-AD-PowerShell");

    @Override
    public String id() {
        return "rsat-ad-powershell";
    }

    @Override
    public String title() {
        return "The Active Directory module of PowerShell is installed";
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Examination examination = new Examination();
        examination.expect(
                new Place.OfFile("%SystemRoot%\\" + MODULE),
                "a file",
                evidence.host().windowsFile(MODULE),
                file -> true,
                seen -> Finding.byHand(seen, "Install it: " + INSTALL + ".", INSTALL));
        return examination.verdict();
    }
}
