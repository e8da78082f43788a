package io.github.cloudsync.source.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.RestartMark;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.ServiceStart;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * What a live host says beside its registry; runs on Windows and, on other machines, under Wine by HostFactsOnWindowsIT.
 */
@EnabledOnOs(OS.WINDOWS)
public class WindowsFactsTest {
    @Test
    void memoryIsWhatIsInstalled() throws Exception {
        try (WindowsHost host = WindowsHost.open()) {
            PhysicalMemory memory = host.physicalMemory().seen().orElseThrow();
            assertThat(memory.measure()).isEqualTo(PhysicalMemory.Measure.INSTALLED);
            assertThat(memory.bytes()).isGreaterThan(1L << 30);
        }
    }

    @Test
    void theStartLiesInThePast() throws Exception {
        try (WindowsHost host = WindowsHost.open()) {
            assertThat(host.bootTime().seen().orElseThrow())
                    .isBetween(Instant.parse("2020-01-01T00:00:00Z"), Instant.now());
        }
    }

    @Test
    void theStartByTheClockOfThenLiesInThePastToo() throws Exception {
        try (WindowsHost host = WindowsHost.open()) {
            assertThat(host.recordedStart().seen().orElseThrow())
                    .isBetween(Instant.parse("2020-01-01T00:00:00Z"), Instant.now());
        }
    }

    /** Not outliving a restart is what makes the mark one; Windows refuses to put a lasting key into one in memory. */
    @Test
    void aSettingThatTakesARestartLeavesAMarkInMemory() throws Exception {
        RegistryKey schannel = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL");
        RegistryValue value = schannel.child("Protocols").child("cloudsync").value("Enabled");
        Change change = new Change(value, Optional.empty(), Optional.of(RegistryData.dword(1)));
        try (WindowsHost host = WindowsHost.open()) {
            assertThat(host.lastWritten(RestartMark.KEY)).isEqualTo(Reading.absent());
            host.write(change);
            assertThat(host.lastWritten(RestartMark.KEY)).isInstanceOf(Reading.Present.class);
            RegistryValue below = RestartMark.KEY.child("lasting").value("x");
            assertThatExceptionOfType(HostException.class)
                    .isThrownBy(
                            () -> host.write(new Change(below, Optional.empty(), Optional.of(RegistryData.dword(1)))))
                    .withMessageContaining("1021");
            host.write(change.inverse());
            host.removeIfEmpty(value.key());
        }
    }

    @Test
    void theMachineSaysWhatItIsJoinedTo() throws Exception {
        String domain = System.getenv("CLOUDSYNC_DOMAIN");
        try (WindowsHost host = WindowsHost.open()) {
            JoinStatus status = host.joinStatus().seen().orElseThrow();
            if (domain == null) {
                assertThat(status.membership()).isEqualTo(JoinStatus.Membership.WORKGROUP);
                assertThat(status.name()).isEqualToIgnoringCase("WORKGROUP");
            } else {
                assertThat(status).isEqualTo(new JoinStatus(JoinStatus.Membership.DOMAIN, domain));
            }
        }
    }

    @Test
    void theTokenHasTheGroupsOfAnAdministrator() throws Exception {
        try (WindowsHost host = WindowsHost.open()) {
            assertThat(host.elevated()).isEqualTo(Reading.present(true));
            assertThat(host.callerGroups().seen().orElseThrow())
                    .contains("S-1-1-0", "S-1-5-32-544")
                    .allMatch(sid -> sid.startsWith("S-1-"));
        }
    }

    @Test
    void whoAdministersTheMachineIsSeenOrSaidNotToBe() throws Exception {
        try (WindowsHost host = WindowsHost.open()) {
            Reading<?> administrators = host.localAdministrators();
            assertThat(administrators)
                    .as("Wine knows no local groups and says so")
                    .satisfiesAnyOf(
                            seen -> assertThat(seen.seen()).isPresent(),
                            not -> assertThat(not.describe())
                                    .startsWith("unreadable: Windows did not show the members"));
        }
    }

    @Test
    void filesAreFoundBelowTheWindowsFolder() throws Exception {
        try (WindowsHost host = WindowsHost.open()) {
            assertThat(host.windowsFile("System32\\kernel32.dll").seen().orElseThrow())
                    .endsWithIgnoringCase("\\Windows\\System32\\kernel32.dll");
            assertThat(host.windowsFile("System32\\no such file.dll")).isEqualTo(Reading.absent());
            assertThat(host.windowsFile("no such folder\\file.dll")).isEqualTo(Reading.absent());
            assertThat(host.windowsFile("System32")).as("a folder is no file").isEqualTo(Reading.absent());
        }
    }

    @Test
    void aStartTypeGoesThroughTheServiceManagerAndIsInTheRegistry() throws Exception {
        ServiceStart start = new ServiceStart("VaultSvc");
        RegistryData disabled = RegistryData.dword(ServiceStart.DISABLED);
        try (WindowsHost host = WindowsHost.open()) {
            RegistryData before = host.value(start.location()).seen().orElseThrow();
            assertThat(host.serviceStart("VaultSvc"))
                    .isEqualTo(Reading.present(before.asDword().orElseThrow()));
            Change change = new Change(start, Optional.of(before), Optional.of(disabled));
            host.write(change);
            host.commit();
            assertThat(host.serviceStart("VaultSvc")).isEqualTo(Reading.present(ServiceStart.DISABLED));
            assertThat(host.value(start.location())).isEqualTo(Reading.present(disabled));
            host.write(change.inverse());
            host.commit();
            assertThat(host.serviceStart("VaultSvc"))
                    .isEqualTo(Reading.present(before.asDword().orElseThrow()));
            assertThat(host.value(start.location())).isEqualTo(Reading.present(before));
        }
    }

    @Test
    void aServiceThatIsNotThereIsAbsentAndCannotBeSet() throws Exception {
        try (WindowsHost host = WindowsHost.open()) {
            assertThat(host.serviceStart("NoSuchService")).isEqualTo(Reading.absent());
            Change change =
                    new Change(new ServiceStart("NoSuchService"), Optional.empty(), Optional.of(RegistryData.dword(3)));
            assertThatThrownBy(() -> host.write(change))
                    .isInstanceOf(HostException.class)
                    .hasMessageStartingWith(
                            "Cannot write HKLM\\SYSTEM\\CurrentControlSet\\Services\\NoSuchService  Start: ");
        }
    }

    @Test
    void aStartTypeCannotBeTakenAwayNorBeText() throws Exception {
        ServiceStart start = new ServiceStart("VaultSvc");
        try (WindowsHost host = WindowsHost.open()) {
            RegistryData before = host.value(start.location()).seen().orElseThrow();
            assertThatThrownBy(() -> host.write(new Change(start, Optional.of(before), Optional.empty())))
                    .hasMessage("Cannot make " + start
                            + " absent: the service control manager takes a number only.\nSet the service's start type"
                            + " with sc.exe or in services.msc.");
            assertThat(host.value(start.location())).isEqualTo(Reading.present(before));
        }
    }
}
