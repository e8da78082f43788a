package io.github.cloudsync.model.fact;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A directory as the desired state declares it: how to reach it, and what in it belongs to cloud sync.
 *
 * @param base the distinguished name under which to look; empty for the whole domain
 * @param trustStore a file of certificates to trust; empty for those the JVM trusts
 * @param agentAccount the gMSA of the agent where one is brought along; empty if the agent's installer creates it
 * @param agentHost the name of the computer the agent runs on; empty for the host that is checked
 * @param installingAccount who installs the agent; empty for the account that signs in
 * @param scopeGroups the groups that filter what is synchronized
 * @param scopeOus the distinguished names of the OUs that filter what is synchronized
 */
public record DirectoryDeclaration(
        Address address,
        LdapSecurity security,
        Optional<String> base,
        Optional<Path> trustStore,
        SignIn signIn,
        TimeLimits limits,
        Optional<String> agentAccount,
        Optional<String> agentHost,
        Optional<String> installingAccount,
        List<String> scopeGroups,
        List<String> scopeOus) {
    public DirectoryDeclaration {
        scopeGroups = List.copyOf(scopeGroups);
        scopeOus = List.copyOf(scopeOus);
    }

    /** Where the directory is. */
    public sealed interface Address {
        /** The name as the user wrote it, which messages use. */
        String name();
    }

    /** One domain controller. */
    public record Server(String name, OptionalInt port) implements Address {}

    /** Any domain controller of a domain, found through DNS. */
    public record Domain(String name) implements Address {}

    /** How the plugin signs in. */
    public sealed interface SignIn {}

    /** With the user name and the password that the Maven settings keep under this id. */
    public record Password(String serverId) implements SignIn {}

    /**
     * With the Kerberos ticket of the caller.
     *
     * @param ticketCache where the ticket is; empty for the default place
     */
    public record Kerberos(Optional<Path> ticketCache) implements SignIn {}

    /**
     * How long to wait.
     *
     * @param connect for a connection, secured if it is to be
     * @param read for each answer
     * @param total for all questions to the directory together
     */
    public record TimeLimits(Duration connect, Duration read, Duration total) {
        public static final TimeLimits DEFAULT =
                new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2));
    }
}
