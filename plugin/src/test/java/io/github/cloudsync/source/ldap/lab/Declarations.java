package io.github.cloudsync.source.ldap.lab;

import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryDeclaration.TimeLimits;
import io.github.cloudsync.model.fact.LdapSecurity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Declarations of directories that differ in what a test is about. */
public final class Declarations {
    private DirectoryDeclaration.Address address;
    private LdapSecurity security = LdapSecurity.LDAPS;
    private Optional<String> base = Optional.empty();
    private Optional<Path> trustStore = Optional.empty();
    private DirectoryDeclaration.SignIn signIn = new DirectoryDeclaration.Password("dc");
    private TimeLimits limits = new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60));
    private Optional<String> agentAccount = Optional.empty();
    private Optional<String> agentHost = Optional.empty();
    private Optional<String> installingAccount = Optional.empty();
    private List<String> scopeGroups = List.of();
    private List<String> scopeOus = List.of();

    private Declarations(DirectoryDeclaration.Address address) {
        this.address = address;
    }

    public static Declarations of(SambaLab lab) {
        return server(lab.address()).trusting(lab.certificateAuthority());
    }

    public static Declarations server(String name) {
        return new Declarations(new DirectoryDeclaration.Server(name, OptionalInt.empty()));
    }

    public static Declarations domain(String name) {
        return new Declarations(new DirectoryDeclaration.Domain(name));
    }

    public Declarations port(int port) {
        address = new DirectoryDeclaration.Server(address.name(), OptionalInt.of(port));
        return this;
    }

    public Declarations security(LdapSecurity how) {
        security = how;
        return this;
    }

    public Declarations base(String dn) {
        base = Optional.of(dn);
        return this;
    }

    public Declarations trusting(Path file) {
        trustStore = Optional.of(file);
        return this;
    }

    public Declarations trustingTheJvm() {
        trustStore = Optional.empty();
        return this;
    }

    public Declarations serverId(String id) {
        signIn = new DirectoryDeclaration.Password(id);
        return this;
    }

    public Declarations kerberos(Path ticketCache) {
        signIn = new DirectoryDeclaration.Kerberos(Optional.of(ticketCache));
        security = LdapSecurity.NONE;
        return this;
    }

    public Declarations limits(int connectMillis, int readMillis, int totalMillis) {
        limits = new TimeLimits(
                Duration.ofMillis(connectMillis), Duration.ofMillis(readMillis), Duration.ofMillis(totalMillis));
        return this;
    }

    public Declarations agentAccount(String name) {
        agentAccount = Optional.of(name);
        return this;
    }

    public Declarations agentHost(String name) {
        agentHost = Optional.of(name);
        return this;
    }

    public Declarations installingAccount(String name) {
        installingAccount = Optional.of(name);
        return this;
    }

    public Declarations scopeGroups(String... names) {
        scopeGroups = List.of(names);
        return this;
    }

    public Declarations scopeOus(String... dns) {
        scopeOus = List.of(dns);
        return this;
    }

    public DirectoryDeclaration build() {
        return new DirectoryDeclaration(
                address,
                security,
                base,
                trustStore,
                signIn,
                limits,
                agentAccount,
                agentHost,
                installingAccount,
                scopeGroups,
                scopeOus);
    }
}
