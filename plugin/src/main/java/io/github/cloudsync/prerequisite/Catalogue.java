package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.List;

/** Every prerequisite the plugin knows, in the order they are checked and reported. */
public final class Catalogue {
    private Catalogue() {}

    public static List<Prerequisite> all() {
        return List.of(
                new WindowsServer2016OrLater(),
                new WindowsServer2022OrLater(),
                new WindowsServer2025Update(),
                new ServerHasDesktopExperience(),
                new Memory4Gib(),
                new Dotnet471(),
                new DomainJoined(),
                new Tier0Server(),
                new GmsaAdministrator(),
                new RsatAdPowershell(),
                new CredentialManagerNotDisabled(),
                new NtlmNotEnabled(),
                new FipsNotEnforced(),
                new Tls12ClientEnabled(),
                new Tls12ServerEnabled(),
                new Tls12CipherSuitesAvailable(),
                new DotnetStrongCrypto(),
                new DotnetStrongCrypto32Bit(),
                new PowershellExecutionPolicy(),
                new RestartAfterTls(),
                new NoRestartPending(),
                new ForestSchemaUpToDate(),
                new ExternalDirectoryObjectIdInSchema(),
                new DomainControllerUpToDate(),
                new KdsRootKeyEffective(),
                new InstallingAccountIsAdministrator(),
                new AgentAccountExists(),
                new AgentAccountUsableByHost(),
                new AgentAccountEncryptionTypesMatch(),
                new AgentAccountPermitted(),
                new ScopeGroupsSmallEnough(),
                new ScopeOusFewEnough(),
                new ForestsHaveDifferentNames());
    }
}
