package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DelegatedPermission;
import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.DirectoryForest;
import io.github.cloudsync.model.fact.DirectoryGroup;
import io.github.cloudsync.model.fact.DomainController;
import io.github.cloudsync.model.fact.KdsRootKey;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.Permission.Standing;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A directory in memory in which everything is as it should be, until a test says otherwise. */
final class MemoryDirectory implements DirectoryFacts {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String DOMAIN = "S-1-5-21-1-2-3";
    static final DirectoryAccount AGENT = new DirectoryAccount(
            "LAB\\agent$", "CN=agent,DC=lab,DC=example", DOMAIN + "-1109", true, true, OptionalLong.of(0x1C));
    static final DirectoryAccount HOST = new DirectoryAccount(
            "LAB\\PROV01$", "CN=PROV01,DC=lab,DC=example", DOMAIN + "-1110", true, false, OptionalLong.of(0x1C));
    static final DirectoryAccount IDA = new DirectoryAccount(
            "LAB\\ida", "CN=ida,DC=lab,DC=example", DOMAIN + "-1111", true, false, OptionalLong.empty());

    private final DirectoryDeclaration declared;
    private Reading<DirectoryForest> forest = Reading.present(new DirectoryForest("lab.example", "one"));
    private Reading<Long> schemaVersion = Reading.present(88L);
    private Reading<String> schemaAttribute = Reading.present("CN=ms-DS-External-Directory-Object-Id,CN=Schema");
    private Reading<List<DomainController>> controllers = Reading.present(List.of(
            new DomainController("DC1", "Windows Server 2022", OptionalLong.of(20348), OptionalLong.of(7), false)));
    private Reading<List<KdsRootKey>> keys = Reading.present(List.of(new KdsRootKey("key", NOW.minusSeconds(36_000))));
    private Reading<Permission> retrieval = Reading.present(new Permission(Standing.GRANTED, "granted by (A)"));
    private Reading<Delegation> delegation = Reading.present(delegation("DC=lab,DC=example", Standing.GRANTED));
    private Reading<List<Delegation>> blocked = Reading.present(List.of());
    private final Map<String, Reading<DirectoryAccount>> accounts = new HashMap<>(Map.of(
            "LAB\\agent$", Reading.present(AGENT), "PROV01$", Reading.present(HOST), "ida", Reading.present(IDA)));
    private Reading<List<String>> groups = Reading.present(List.of(DOMAIN + "-513", DOMAIN + "-512"));
    private final Map<String, Reading<DirectoryGroup>> scopeGroups = new HashMap<>();
    private final Map<String, Reading<String>> containers = new HashMap<>();

    private MemoryDirectory(DirectoryDeclaration declared) {
        this.declared = declared;
    }

    /** A directory reached as {@code lab.example}, with an account brought along and a host named. */
    static MemoryDirectory good() {
        return of(Declarations.domain("lab.example").agentAccount("LAB\\agent$").agentHost("PROV01"));
    }

    static MemoryDirectory of(Declarations declarations) {
        return new MemoryDirectory(declarations.build());
    }

    /** A delegation of two rows that stand like this. */
    static Delegation delegation(String container, Standing... standings) {
        List<DelegatedPermission> rows = new ArrayList<>();
        for (Standing standing : standings) {
            String name = "Row " + (rows.size() + 1);
            rows.add(new DelegatedPermission(
                    name, new Permission(standing, "because of " + name), "dsacls " + name, "(ACE " + name + ")"));
        }
        return new Delegation(container, rows, List.of());
    }

    MemoryDirectory forest(Reading<DirectoryForest> reading) {
        forest = reading;
        return this;
    }

    MemoryDirectory schemaVersion(Reading<Long> reading) {
        schemaVersion = reading;
        return this;
    }

    MemoryDirectory schemaAttribute(Reading<String> reading) {
        schemaAttribute = reading;
        return this;
    }

    MemoryDirectory controllers(DomainController... all) {
        controllers = Reading.present(List.of(all));
        return this;
    }

    MemoryDirectory controllers(Reading<List<DomainController>> reading) {
        controllers = reading;
        return this;
    }

    MemoryDirectory keys(Reading<List<KdsRootKey>> reading) {
        keys = reading;
        return this;
    }

    MemoryDirectory account(String name, Reading<DirectoryAccount> reading) {
        accounts.put(name, reading);
        return this;
    }

    MemoryDirectory groups(Reading<List<String>> reading) {
        groups = reading;
        return this;
    }

    MemoryDirectory retrieval(Reading<Permission> reading) {
        retrieval = reading;
        return this;
    }

    MemoryDirectory delegation(Reading<Delegation> reading) {
        delegation = reading;
        return this;
    }

    MemoryDirectory blocked(Reading<List<Delegation>> reading) {
        blocked = reading;
        return this;
    }

    MemoryDirectory group(String name, Reading<DirectoryGroup> reading) {
        scopeGroups.put(name, reading);
        return this;
    }

    MemoryDirectory container(String dn, Reading<String> reading) {
        containers.put(dn, reading);
        return this;
    }

    @Override
    public DirectoryDeclaration declared() {
        return declared;
    }

    @Override
    public Reading<String> base() {
        return Reading.present("DC=lab,DC=example");
    }

    @Override
    public Reading<Instant> time() {
        return Reading.present(NOW);
    }

    @Override
    public Reading<DirectoryForest> forest() {
        return forest;
    }

    @Override
    public Reading<Long> schemaVersion() {
        return schemaVersion;
    }

    @Override
    public Reading<String> schemaAttribute(String name) {
        return schemaAttribute;
    }

    @Override
    public Reading<List<DomainController>> domainControllers() {
        return controllers;
    }

    @Override
    public Reading<List<KdsRootKey>> kdsRootKeys() {
        return keys;
    }

    @Override
    public Reading<DirectoryAccount> self() {
        return account("ida");
    }

    @Override
    public Reading<DirectoryAccount> account(String name) {
        return accounts.getOrDefault(name, Reading.absent());
    }

    @Override
    public Reading<List<String>> groupsOf(DirectoryAccount account) {
        return groups;
    }

    @Override
    public Reading<Permission> passwordRetrieval(DirectoryAccount managed, DirectoryAccount reader) {
        return retrieval;
    }

    @Override
    public Reading<Delegation> delegation(DirectoryAccount account) {
        return delegation;
    }

    @Override
    public Reading<List<Delegation>> delegationWhereInheritanceIsBlocked(DirectoryAccount account) {
        return blocked;
    }

    @Override
    public Reading<DirectoryGroup> group(String name) {
        return scopeGroups.getOrDefault(name, Reading.absent());
    }

    @Override
    public Reading<String> container(String distinguishedName) {
        return containers.getOrDefault(distinguishedName, Reading.absent());
    }

    @Override
    public Reading<List<String>> upnSuffixes() {
        return Reading.present(List.of("lab.example"));
    }
}
