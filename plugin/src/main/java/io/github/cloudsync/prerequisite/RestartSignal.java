package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.prerequisite.RestartTrace.KeyThere;
import io.github.cloudsync.prerequisite.RestartTrace.ListNotEmpty;
import io.github.cloudsync.prerequisite.RestartTrace.NameDiffers;
import io.github.cloudsync.prerequisite.RestartTrace.NumberNotZero;
import io.github.cloudsync.prerequisite.RestartTrace.SubkeysThere;
import io.github.cloudsync.prerequisite.RestartTrace.ValueThere;
import java.util.List;

/**
 * The places in which Windows and its installers note that a restart is pending.
 *
 * <p>Windows documents few of them. Where no other source is named it is the list that administrators' tools share:
 * https://adamtheautomator.com/pending-reboot-registry-windows/, of which the module ComputerManagementDsc of Microsoft
 * (PendingReboot) and the Puppet module reboot (provider windows) each have a part.
 */
final class RestartSignal {
    private static final RegistryKey SERVICING =
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing");
    private static final RegistryKey UPDATE =
            RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate");
    private static final RegistryKey UPDATES = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Updates");
    private static final RegistryKey SESSION_MANAGER =
            RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager");
    private static final RegistryKey NAMES = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName");
    private static final RegistryKey TCPIP =
            RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");
    private static final RegistryKey NETLOGON = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Netlogon");

    private static final List<RestartSignal> ALL = List.of(
            // Servicing of Windows components has an operation left; PendingReboot calls it
            // ComponentBasedServicing.
            new RestartSignal("component-servicing", new KeyThere(SERVICING.child("RebootPending"))),
            // A restart for servicing has begun and not come to its end.
            new RestartSignal("servicing-in-progress", new KeyThere(SERVICING.child("RebootInProgress"))),
            // Packages are staged, and are put in at the restart.
            new RestartSignal("servicing-packages", new KeyThere(SERVICING.child("PackagesPending"))),
            // An update was installed and waits; PendingReboot calls it WindowsUpdate.
            new RestartSignal(
                    "windows-update", new KeyThere(UPDATE.child("Auto Update").child("RebootRequired"))),
            // An update waits for the restart after which it reports its result.
            new RestartSignal(
                    "update-reporting", new KeyThere(UPDATE.child("Auto Update").child("PostRebootReporting"))),
            // A service of Windows Update, each a key named by its GUID, is registered at the restart.
            new RestartSignal(
                    "update-services", new SubkeysThere(UPDATE.child("Services").child("Pending"))),
            // Files in use are to be replaced; printer drivers and virus scanners leave this often. MoveFileEx
            // documents the first value; the second takes over where the first is in use.
            new RestartSignal(
                    "file-renames",
                    new ListNotEmpty(SESSION_MANAGER.value("PendingFileRenameOperations")),
                    new ListNotEmpty(SESSION_MANAGER.value("PendingFileRenameOperations2"))),
            // The computer has a new name that is not in force yet: its NetBIOS name, and its DNS name as Tcpip
            // keeps it.
            new RestartSignal(
                    "computer-rename",
                    new NameDiffers(
                            NAMES.child("ActiveComputerName").value("ComputerName"),
                            NAMES.child("ComputerName").value("ComputerName"),
                            true),
                    new NameDiffers(TCPIP.value("Hostname"), TCPIP.value("NV Hostname"), false)),
            // The computer was joined to a domain, or is about to leave one. Puppet looks for keys, the list for
            // values; both are looked for.
            new RestartSignal(
                    "domain-join",
                    new KeyThere(NETLOGON.child("JoinDomain")),
                    new KeyThere(NETLOGON.child("AvoidSpnSet")),
                    new ValueThere(NETLOGON.value("JoinDomain")),
                    new ValueThere(NETLOGON.value("AvoidSpnSet"))),
            // An installer of the time before Windows Update's has an update waiting. Puppet looks at the value,
            // and the setup of Exchange ("A restart from a previous installation is pending") at Flags in the key
            // of the same name.
            new RestartSignal(
                    "package-installer",
                    new NumberNotZero(UPDATES.value("UpdateExeVolatile")),
                    new NumberNotZero(UPDATES.in32BitView().value("UpdateExeVolatile")),
                    new NumberNotZero(UPDATES.child("UpdateExeVolatile").value("Flags")),
                    new NumberNotZero(
                            UPDATES.child("UpdateExeVolatile").in32BitView().value("Flags"))),
            // Server Manager has begun to restart the server for a role or feature.
            new RestartSignal(
                    "server-manager",
                    new KeyThere(RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\ServerManager\\CurrentRebootAttempts"))),
            // A setup from a medium goes on after the restart.
            new RestartSignal(
                    "setup-medium",
                    new ValueThere(RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce")
                            .value("DVDRebootSignal"))));

    private final String word;
    private final List<RestartTrace> traces;

    private RestartSignal(String word, RestartTrace... traces) {
        this.word = word;
        this.traces = List.of(traces);
    }

    static List<RestartSignal> all() {
        return ALL;
    }

    /** The name under which the desired state may ignore it. */
    String word() {
        return word;
    }

    void examine(HostFacts host, Examination examination) {
        traces.forEach(trace -> trace.examine(host, examination, this::restart));
    }

    private Finding restart(Observation seen) {
        return Finding.restart(
                seen,
                "Restart the server; if this is said again afterwards and means nothing here, add " + word
                        + " to 'ignore' of no-restart-pending.");
    }
}
