package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainJoinedTest {
    @Test
    void aMemberPasses() {
        examine(Reading.present(new JoinStatus(JoinStatus.Membership.DOMAIN, "CORP")))
                .isMet();
    }

    @ParameterizedTest
    @CsvSource({"WORKGROUP, WORKGROUP, in the workgroup WORKGROUP", "NONE, '', joined to nothing"})
    void anythingElseDoesNot(JoinStatus.Membership membership, String name, String shown) {
        examine(Reading.present(new JoinStatus(membership, name)))
                .finds(new Sighting("join status", "joined to a domain", shown))
                .advises("Join the server to the domain that is synchronized (Add-Computer), then restart it.");
    }

    @Test
    void aDnsSuffixIsNoDomain() {
        RegistryValue suffix = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters")
                .value("Domain");
        Examined.on(
                        new MemoryHost().with(suffix, RegistryData.text("corp.example")),
                        new DomainJoined(),
                        Desired.everything())
                .finds(new Sighting("join status", "joined to a domain", "in the workgroup WORKGROUP"));
    }

    @Test
    void anUnknownStatusIsUnknownAndAnImageIsNotAsked() {
        examine(Reading.unreadable("no answer")).isUnknown("join status could not be read: no answer");
        Examined.on(
                        MemoryHost.image().withJoinStatus(Reading.inapplicable("offline")),
                        new DomainJoined(),
                        Desired.everything())
                .isNotApplicable("offline");
    }

    @Test
    void aRunningWindowsCannotDoWithoutAStatus() {
        examine(Reading.inapplicable("offline"))
                .isUnknown("join status could not be read: it is said not to apply (offline), yet this Windows is"
                        + " running, and every running one has it; if this is a snapshot, record it anew");
    }

    private static Examined examine(Reading<JoinStatus> status) {
        return Examined.on(new MemoryHost().withJoinStatus(status), new DomainJoined(), Desired.everything());
    }
}
