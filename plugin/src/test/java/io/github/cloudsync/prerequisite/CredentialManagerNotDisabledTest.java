package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.ServiceStart;
import io.github.cloudsync.source.memory.MemoryHost;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialManagerNotDisabledTest {
    private static final ServiceStart START = new ServiceStart("VaultSvc");
    private static final String PLACE = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\VaultSvc  Start";
    private static final String MANAGER = "service control manager, VaultSvc, start type";
    private static final String EXPECTED = "2 (automatic) or 3 (on demand)";

    @ParameterizedTest
    @ValueSource(strings = {"2", "3"})
    void aServiceThatCanStartPasses(String start) {
        examine(host(start)).isMet();
    }

    @Test
    void aDisabledOneIsSetToStartOnDemand() throws Exception {
        examine(host("4"))
                .finds(new Sighting(PLACE, EXPECTED, "4"))
                .wouldChange(new Change(START, Optional.of(RegistryData.dword(4)), Optional.of(RegistryData.dword(3))))
                .whenFixed()
                .isMet();
    }

    @ParameterizedTest
    @CsvSource({"-, absent", "0, 0", "1, 1", "5, 5"})
    void aMissingServiceOrAStartThatNoServiceHasIsLeftToAPerson(String start, String shown) {
        examine(host(start))
                .finds(new Sighting(PLACE, EXPECTED, shown))
                .advises("The service is missing or damaged; repair Windows (sfc /scannow), then run 'sc.exe config"
                        + " VaultSvc start= demand'.")
                .hasNothingToFix();
    }

    @Test
    void aRegistryThatTheServiceManagerDoesNotFollowIsAFinding() {
        examine(host("3").withServiceStart("VaultSvc", Reading.present(4L)))
                .finds(new Sighting(MANAGER, EXPECTED, "4"))
                .advises("Somebody has written into the registry past the service control manager; run 'sc.exe config"
                        + " VaultSvc start= demand', or restart the server.")
                .hasNothingToFix();
    }

    @Test
    void onAnImageTheRegistryAloneCounts() throws Exception {
        Reading<Long> offline = Reading.inapplicable("an offline image has no service control manager");
        Reading<Instant> notRunning = Reading.inapplicable("an offline image is not running");
        examine(host("3").withServiceStart("VaultSvc", offline).withBootTime(notRunning))
                .isMet();
        examine(host("4").withServiceStart("VaultSvc", offline).withBootTime(notRunning))
                .whenFixed()
                .isMet();
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(host("'3'"))
                .isUnknown(
                        PLACE
                                + " could not be read: it holds the REG_SZ \"3\" instead of a REG_DWORD; find out what wrote that");
        examine(host("3").denyReading(START.location()))
                .isUnknown(PLACE + " could not be read: access denied; run Maven as an administrator");
        examine(host("3").withServiceStart("VaultSvc", Reading.unreadable("the manager is gone")))
                .isUnknown(MANAGER + " could not be read: the manager is gone");
    }

    private static MemoryHost host(String start) {
        return Server.with(new MemoryHost(), START.location(), start);
    }

    private static Examined examine(MemoryHost host) {
        return Examined.on(host, new CredentialManagerNotDisabled(), Desired.everything());
    }
}
