package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DirectoryForest;
import io.github.cloudsync.model.fact.DirectoryGroup;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.source.ldap.lab.Declarations;
import io.github.cloudsync.source.memory.MemoryHost;
import java.time.Instant;
import java.util.List;

/** A server, and two directories, on which every prerequisite of the catalogue is met. */
final class GoodServer {
    static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final Instant BEFORE = START.minusSeconds(60);
    private static final String MODULE =
            "System32\\WindowsPowerShell\\v1.0\\Modules\\ActiveDirectory\\ActiveDirectory.psd1";

    private GoodServer() {}

    /** One that is running, with every value that Microsoft's page asks for. */
    static MemoryHost running() {
        MemoryHost host = withoutTls();
        for (RegistryKey side : List.of(SchannelProtocol.CLIENT, SchannelProtocol.SERVER)) {
            host.with(side.value("Enabled"), RegistryData.dword(1))
                    .with(side.value("DisabledByDefault"), RegistryData.dword(0));
        }
        return writtenBeforeTheStart(host);
    }

    /** One whose TLS 1.2 is on by the system's default, which counts where the desired state says so. */
    static MemoryHost runningWithDefaultTls() {
        return writtenBeforeTheStart(withoutTls());
    }

    /** The same server as an image that is not running. */
    static MemoryHost image() {
        String none = "an offline image is not running";
        return running()
                .withBootTime(Reading.inapplicable(none))
                .withJoinStatus(Reading.inapplicable(none))
                .withMemory(Reading.inapplicable(none))
                .withCallerGroups(Reading.inapplicable(none))
                .withLocalAdministrators(Reading.inapplicable(none))
                .withServiceStart("VaultSvc", Reading.inapplicable(none));
    }

    static List<MemoryDirectory> directories() {
        return List.of(
                directory("lab.example"),
                directory("other.example").forest(Reading.present(new DirectoryForest("other.example", "two"))));
    }

    private static MemoryDirectory directory(String domain) {
        return MemoryDirectory.of(Declarations.domain(domain)
                        .agentAccount("LAB\\agent$")
                        .scopeGroups("sales")
                        .scopeOus("OU=Sales,DC=lab,DC=example"))
                .group("sales", Reading.present(new DirectoryGroup("CN=sales,DC=lab,DC=example", 12, List.of())))
                .container("OU=Sales,DC=lab,DC=example", Reading.present("OU=Sales,DC=lab,DC=example"));
    }

    private static MemoryHost withoutTls() {
        RegistryKey control = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control");
        RegistryKey ntlm = control.child("Lsa").child("MSV1_0");
        RegistryKey tcpip = RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");
        RegistryKey names = control.child("ComputerName");
        return Server.ofBuild("'26100'", "'ServerNT'")
                .with(Server.VERSION.value("UBR"), RegistryData.dword(6901))
                .with(Server.VERSION.value("InstallationType"), RegistryData.text("Server"))
                .with(
                        Server.VERSION.child("Server").child("ServerLevels").value("Server-Gui-Shell"),
                        RegistryData.dword(1))
                .with(
                        RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full")
                                .value("Release"),
                        RegistryData.dword(533320))
                .with(
                        RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Services\\VaultSvc")
                                .value("Start"),
                        RegistryData.dword(3))
                .with(ntlm.value("RestrictSendingNTLMTraffic"), RegistryData.dword(2))
                .with(ntlm.value("RestrictReceivingNTLMTraffic"), RegistryData.dword(2))
                .with(names.child("ActiveComputerName").value("ComputerName"), RegistryData.text("PROV01"))
                .with(names.child("ComputerName").value("ComputerName"), RegistryData.text("PROV01"))
                .with(tcpip.value("Hostname"), RegistryData.text("prov01"))
                .with(tcpip.value("NV Hostname"), RegistryData.text("prov01"))
                .with(DotnetStrongCrypto.KEY.value(DotnetStrongCrypto.NAME), RegistryData.dword(1))
                .with(DotnetStrongCrypto.KEY.in32BitView().value(DotnetStrongCrypto.NAME), RegistryData.dword(1))
                .withBootTime(Reading.present(START))
                .withJoinStatus(Reading.present(new JoinStatus(JoinStatus.Membership.DOMAIN, "LAB")))
                .withCallerGroups(Reading.present(List.of("S-1-5-32-544", MemoryDirectory.DOMAIN + "-512")))
                .withWindowsFile(MODULE, Reading.present("C:\\Windows\\" + MODULE));
    }

    private static MemoryHost writtenBeforeTheStart(MemoryHost host) {
        SchannelProtocol.SERVER.lineage().forEach(key -> host.withKeyWritten(key, BEFORE));
        List.of(DotnetStrongCrypto.KEY, DotnetStrongCrypto.KEY.in32BitView())
                .forEach(key -> host.withKeyWritten(key, BEFORE));
        if (host.lastWritten(SchannelProtocol.CLIENT) instanceof Reading.Present<Instant>) {
            host.withKeyWritten(SchannelProtocol.CLIENT, BEFORE);
        }
        return host;
    }
}
