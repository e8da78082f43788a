package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.fact.Command;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.ServiceStart;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The service VaultSvc can start, both by the registry and by the service control manager.
 *
 * <p>The two differ where somebody has written past the manager; then one of them holds now and the other from the next
 * start on, and the agent's installer needs both.
 */
final class CredentialManagerNotDisabled implements Prerequisite {
    private static final ServiceStart START = new ServiceStart("VaultSvc");
    private static final Command SET_START = Command.cmd("sc.exe").then("config VaultSvc start= demand");
    private static final String EXPECTED = "2 (automatic) or 3 (on demand)";

    @Override
    public String id() {
        return "credential-manager-not-disabled";
    }

    @Override
    public String title() {
        return "The Credential Manager service is not disabled";
    }

    @Override
    public List<RegistryValue> decides() {
        return List.of(START.location());
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        Examination examination = new Examination();
        Reading<RegistryData> judged = evidence.host().value(START.location());
        Reading<Long> kept = RegistryReading.number(judged);
        examination.expect(
                Place.of(START),
                EXPECTED,
                kept,
                CredentialManagerNotDisabled::canStart,
                seen -> kept.seen()
                                .filter(start -> start == ServiceStart.DISABLED)
                                .isPresent()
                        ? Finding.fixable(
                                seen, Change.of(START, judged, Optional.of(RegistryData.dword(ServiceStart.ON_DEMAND))))
                        : Finding.byHand(
                                seen,
                                "The service is missing or damaged; repair Windows (sfc /scannow), then run '"
                                        + SET_START + "'.",
                                SET_START));
        boolean asExpected =
                kept.seen().filter(CredentialManagerNotDisabled::canStart).isPresent();
        if (asExpected) {
            examination.expect(
                    new Place.OfService(START.service()),
                    EXPECTED,
                    evidence.host().serviceStart(START.service()),
                    CredentialManagerNotDisabled::canStart,
                    seen -> Finding.byHand(
                            seen,
                            "Somebody has written into the registry past the service control manager; run '" + SET_START
                                    + "', or restart the server.",
                            SET_START));
        }
        return examination.verdict();
    }

    private static boolean canStart(long start) {
        return start == ServiceStart.AUTOMATIC || start == ServiceStart.ON_DEMAND;
    }
}
