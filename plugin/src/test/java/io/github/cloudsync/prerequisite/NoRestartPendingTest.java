package io.github.cloudsync.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.source.memory.MemoryHost;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NoRestartPendingTest {
    private static final String WINDOWS = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\";
    private static final RegistryKey SERVICING = RegistryKey.of(WINDOWS + "Component Based Servicing\\RebootPending");
    private static final RegistryKey UPDATE = RegistryKey.of(WINDOWS + "WindowsUpdate\\Auto Update\\RebootRequired");
    private static final RegistryValue RENAMES = RegistryKey.of(
                    "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager")
            .value("PendingFileRenameOperations");
    private static final RegistryKey NAMES = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName");
    private static final RegistryValue ACTIVE =
            NAMES.child("ActiveComputerName").value("ComputerName");
    private static final RegistryValue COMING = NAMES.child("ComputerName").value("ComputerName");
    private static final RegistryKey NETLOGON = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Netlogon");
    private static final RegistryKey TCPIP =
            RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");
    private static final RegistryValue HOST_NAME = TCPIP.value("Hostname");
    private static final RegistryValue NEXT_HOST_NAME = TCPIP.value("NV Hostname");
    private static final RegistryValue VOLATILE =
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Updates").value("UpdateExeVolatile");

    @Test
    void nothingPendingPasses() {
        examine(server()).isMet();
    }

    @Test
    void aKeyOfTheServicingIsASignalWhateverIsInIt() {
        examine(server().withKey(SERVICING))
                .finds(new Sighting(SERVICING.toString(), "absent", "there"))
                .advises(advice("component-servicing"))
                .needsRestartOnly();
    }

    @Test
    void everySignalIsFoundByItself() {
        examine(server().withKey(UPDATE))
                .finds(new Sighting(UPDATE.toString(), "absent", "there"))
                .advises(advice("windows-update"));
        examine(server().withKey(NETLOGON.child("JoinDomain")))
                .finds(new Sighting(NETLOGON + "\\JoinDomain", "absent", "there"))
                .advises(advice("domain-join"));
        examine(server().withKey(NETLOGON.child("AvoidSpnSet")))
                .finds(new Sighting(NETLOGON + "\\AvoidSpnSet", "absent", "there"));
        examine(server().with(COMING, RegistryData.text("PROV02")))
                .finds(new Sighting(COMING.toString(), "PROV01, as " + ACTIVE, "PROV02"))
                .advises(advice("computer-rename"));
        examine(server().with(VOLATILE, RegistryData.dword(1)))
                .finds(new Sighting(VOLATILE.toString(), "0 or absent", "1"))
                .advises(advice("package-installer"));
        RegistryValue in32 = VOLATILE.key().in32BitView().value("UpdateExeVolatile");
        examine(server().with(in32, RegistryData.dword(2))).finds(new Sighting(in32.toString(), "0 or absent", "2"));
    }

    @ParameterizedTest
    @CsvSource({
        "servicing-in-progress, Component Based Servicing\\RebootInProgress",
        "servicing-packages, Component Based Servicing\\PackagesPending",
        "update-reporting, WindowsUpdate\\Auto Update\\PostRebootReporting"
    })
    void aKeyOfWindowsIsASignal(String word, String key) {
        examine(server().withKey(RegistryKey.of(WINDOWS + key)))
                .finds(new Sighting(WINDOWS + key, "absent", "there"))
                .advises(advice(word))
                .needsRestartOnly();
    }

    @Test
    void aServiceThatWindowsUpdateIsToRegisterIsASignalAndAnEmptyListIsNone() {
        RegistryKey pending = RegistryKey.of(WINDOWS + "WindowsUpdate\\Services\\Pending");
        examine(server().withKey(pending)).isMet();
        examine(server().withKey(pending.child("7971f918-a847-4430-9279-4a52d1efe18d")))
                .finds(new Sighting(
                        pending.toString(), "without keys in it, or absent", "[7971f918-a847-4430-9279-4a52d1efe18d]"))
                .advises(advice("update-services"));
    }

    @Test
    void theServerManagerAndASetupFromAMediumLeaveSignals() {
        RegistryKey attempts = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\ServerManager\\CurrentRebootAttempts");
        examine(server().withKey(attempts))
                .finds(new Sighting(attempts.toString(), "absent", "there"))
                .advises(advice("server-manager"));
        RegistryValue medium = RegistryKey.of(WINDOWS + "RunOnce").value("DVDRebootSignal");
        examine(server().with(medium, RegistryData.text("")))
                .finds(new Sighting(medium.toString(), "absent", "there"))
                .advises(advice("setup-medium"));
    }

    /** Exchange's setup looks at the key, other tools at the value of the same name. */
    @Test
    void thePackageInstallerLeavesItInTheKeyAsWell() {
        for (RegistryKey view : List.of(VOLATILE.key(), VOLATILE.key().in32BitView())) {
            RegistryValue flags = view.child("UpdateExeVolatile").value("Flags");
            examine(server().with(flags, RegistryData.dword(0))).isMet();
            examine(server().with(flags, RegistryData.dword(3)))
                    .finds(new Sighting(flags.toString(), "0 or absent", "3"))
                    .advises(advice("package-installer"));
        }
    }

    @Test
    void aDomainJoinMayBeAValueToo() {
        for (String name : List.of("JoinDomain", "AvoidSpnSet")) {
            RegistryValue value = NETLOGON.value(name);
            examine(server().with(value, RegistryData.dword(0)))
                    .finds(new Sighting(value.toString(), "absent", "there"))
                    .advises(advice("domain-join"));
        }
    }

    @Test
    void theDnsNameThatIsToComeCounts() {
        examine(server().with(HOST_NAME, RegistryData.text("prov01")).with(NEXT_HOST_NAME, RegistryData.text("PROV01")))
                .isMet();
        examine(server().with(HOST_NAME, RegistryData.text("prov01")).with(NEXT_HOST_NAME, RegistryData.text("prov02")))
                .finds(new Sighting(NEXT_HOST_NAME.toString(), "prov01, as " + HOST_NAME, "prov02"))
                .advises(advice("computer-rename"));
        examine(server().with(NEXT_HOST_NAME, RegistryData.text("prov02")))
                .isUnknown(HOST_NAME
                        + " could not be read: it is absent, though every Windows has it; look at the registry with"
                        + " regedit");
    }

    @Test
    void fileRenamesCountWhereThereAreSome() {
        RegistryData none = RegistryData.of(RegistryType.MULTI_SZ, new byte[] {0, 0});
        RegistryData some = RegistryData.of(RegistryType.MULTI_SZ, new byte[] {'a', 0, 0, 0, 0, 0});
        examine(server().with(RENAMES, none)).isMet();
        examine(server().with(RENAMES, some))
                .finds(new Sighting(RENAMES.toString(), "empty or absent", some.toString()))
                .advises(advice("file-renames"));
        RegistryValue more = RENAMES.key().value("PendingFileRenameOperations2");
        examine(server().with(more, some))
                .finds(new Sighting(more.toString(), "empty or absent", some.toString()))
                .advises(advice("file-renames"));
    }

    @Test
    void aNameInOtherCaseIsTheSameName() {
        examine(server().with(COMING, RegistryData.text("prov01"))).isMet();
    }

    @ParameterizedTest
    @MethodSource("words")
    void eachSignalCanBeIgnoredAloneByItsName(String name) {
        MemoryHost host = server().withKey(SERVICING)
                .withKey(UPDATE)
                .withKey(NETLOGON.child("JoinDomain"))
                .with(RENAMES, RegistryData.of(RegistryType.MULTI_SZ, new byte[] {'a', 0, 0, 0, 0, 0}))
                .with(COMING, RegistryData.text("PROV02"))
                .with(VOLATILE, RegistryData.dword(1))
                .withKey(RegistryKey.of(WINDOWS + "Component Based Servicing\\RebootInProgress"))
                .withKey(RegistryKey.of(WINDOWS + "Component Based Servicing\\PackagesPending"))
                .withKey(RegistryKey.of(WINDOWS + "WindowsUpdate\\Auto Update\\PostRebootReporting"))
                .withKey(RegistryKey.of(WINDOWS + "WindowsUpdate\\Services\\Pending\\a"))
                .withKey(RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\ServerManager\\CurrentRebootAttempts"))
                .with(RegistryKey.of(WINDOWS + "RunOnce").value("DVDRebootSignal"), RegistryData.text("1"));
        Set<String> others = new HashSet<>(NoRestartPending.SIGNALS.names());
        assertThat(others).hasSize(12).contains(name);
        ignoring(host, others).isMet();
        others.remove(name);
        ignoring(host, others).advises(advice(name));
        ignoring(host, Set.of(name)).findsAsManyAs(11);
    }

    @Test
    void onAnImageTheActiveNameIsNotAsked() {
        MemoryHost image = new MemoryHost()
                .withBootTime(Reading.inapplicable("an offline image is not running"))
                .with(COMING, RegistryData.text("PROV01"));
        examine(image).isMet();
        examine(image.withKey(SERVICING)).finds(new Sighting(SERVICING.toString(), "absent", "there"));
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        examine(server().denyReading(RENAMES))
                .isUnknown(RENAMES + " could not be read: access denied; run Maven as an administrator");
        examine(new MemoryHost().with(COMING, RegistryData.text("PROV01")))
                .isUnknown(ACTIVE
                        + " could not be read: it is absent, though every Windows has it; look at the registry with"
                        + " regedit");
        examine(server().with(VOLATILE, RegistryData.text("0")))
                .isUnknown(
                        VOLATILE
                                + " could not be read: it holds the REG_SZ \"0\" instead of a REG_DWORD; find out what wrote that");
    }

    static List<String> words() {
        return RestartSignal.all().stream().map(RestartSignal::word).toList();
    }

    private static MemoryHost server() {
        return new MemoryHost().with(ACTIVE, RegistryData.text("PROV01")).with(COMING, RegistryData.text("PROV01"));
    }

    private static String advice(String name) {
        return "Restart the server; if this is said again afterwards and means nothing here, add " + name
                + " to 'ignore' of no-restart-pending.";
    }

    private static Examined examine(MemoryHost host) {
        return Examined.on(host, new NoRestartPending(), Desired.everything());
    }

    private static Examined ignoring(MemoryHost host, Set<String> ignored) {
        Demand demand = Demand.standard("cloudsync.yaml")
                .with(Settings.NONE.with(NoRestartPending.SIGNALS, ignored, Optional.empty()));
        return Examined.on(host, new NoRestartPending(), Desired.demanding("no-restart-pending", demand));
    }
}
