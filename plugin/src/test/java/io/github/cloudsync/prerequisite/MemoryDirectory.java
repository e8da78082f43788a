package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.DelegatedPermission;
import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.DirectoryForest;
import io.github.cloudsync.model.fact.DirectoryGroup;
import io.github.cloudsync.model.fact.DirectoryQuestion;
import io.github.cloudsync.model.fact.DomainController;
import io.github.cloudsync.model.fact.KdsRootKey;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.Permission.Standing;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import io.github.cloudsync.source.memory.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final Told told = new Told();

    private MemoryDirectory(DirectoryDeclaration declared) {
        this.declared = declared;
        told.that(new DirectoryQuestion.Base(), Reading.present("DC=lab,DC=example"));
        told.that(new DirectoryQuestion.Time(), Reading.present(NOW));
        told.that(new DirectoryQuestion.UpnSuffixes(), Reading.present(List.of("lab.example")));
        forest(Reading.present(new DirectoryForest("lab.example", "one")));
        schemaVersion(Reading.present(88L));
        schemaAttribute(Reading.present("CN=ms-DS-External-Directory-Object-Id,CN=Schema"));
        controllers(
                new DomainController("DC1", "Windows Server 2022", OptionalLong.of(20348), OptionalLong.of(7), false));
        keys(Reading.present(List.of(new KdsRootKey("key", NOW.minusSeconds(36_000)))));
        retrieval(Reading.present(new Permission(Standing.GRANTED, "granted by (A)")));
        delegation(Reading.present(delegation("DC=lab,DC=example", Standing.GRANTED)));
        blocked(Reading.present(List.of()));
        account("LAB\\agent$", Reading.present(AGENT));
        account("PROV01$", Reading.present(HOST));
        account("ida", Reading.present(IDA));
        groups(Reading.present(List.of(DOMAIN + "-513", DOMAIN + "-512")));
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
                    name, new Permission(standing, "because of " + name), "RP;;" + name, false, "(ACE " + name + ")"));
        }
        return new Delegation(container, rows, List.of());
    }

    MemoryDirectory forest(Reading<DirectoryForest> reading) {
        told.that(DirectoryQuestion.Forest.class, reading);
        return this;
    }

    MemoryDirectory schemaVersion(Reading<Long> reading) {
        told.that(DirectoryQuestion.SchemaVersion.class, reading);
        return this;
    }

    MemoryDirectory schemaAttribute(Reading<String> reading) {
        told.that(DirectoryQuestion.SchemaAttribute.class, reading);
        return this;
    }

    MemoryDirectory controllers(DomainController... all) {
        return controllers(Reading.present(List.of(all)));
    }

    MemoryDirectory controllers(Reading<List<DomainController>> reading) {
        told.that(DirectoryQuestion.DomainControllers.class, reading);
        return this;
    }

    MemoryDirectory keys(Reading<List<KdsRootKey>> reading) {
        told.that(DirectoryQuestion.KdsRootKeys.class, reading);
        return this;
    }

    MemoryDirectory account(String name, Reading<DirectoryAccount> reading) {
        told.that(new DirectoryQuestion.AccountOf(name), reading);
        if (name.equals("ida")) { // who signs in
            told.that(new DirectoryQuestion.Self(), reading);
        }
        return this;
    }

    MemoryDirectory groups(Reading<List<String>> reading) {
        told.that(DirectoryQuestion.GroupsOf.class, reading);
        return this;
    }

    MemoryDirectory retrieval(Reading<Permission> reading) {
        told.that(DirectoryQuestion.PasswordRetrieval.class, reading);
        return this;
    }

    MemoryDirectory delegation(Reading<Delegation> reading) {
        told.that(DirectoryQuestion.DelegationTo.class, reading);
        return this;
    }

    MemoryDirectory blocked(Reading<List<Delegation>> reading) {
        told.that(DirectoryQuestion.DelegationWhereBlocked.class, reading);
        return this;
    }

    MemoryDirectory group(String name, Reading<DirectoryGroup> reading) {
        told.that(new DirectoryQuestion.GroupOf(name), reading);
        return this;
    }

    MemoryDirectory container(String dn, Reading<String> reading) {
        told.that(new DirectoryQuestion.Container(dn), reading);
        return this;
    }

    @Override
    public DirectoryDeclaration declared() {
        return declared;
    }

    @Override
    public <A> Reading<A> ask(Question<A> question) {
        return told.ask(question);
    }
}
