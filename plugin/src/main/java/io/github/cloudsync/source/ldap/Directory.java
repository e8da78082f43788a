package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.DefaultNameResolver;
import com.unboundid.ldap.sdk.NameResolver;
import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.DirectoryForest;
import io.github.cloudsync.model.fact.DirectoryGroup;
import io.github.cloudsync.model.fact.DomainController;
import io.github.cloudsync.model.fact.KdsRootKey;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.security.Sid;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One directory. Connects at the first question and asks each question once.
 *
 * <p>After a connection has failed no other one is tried: it could take as long again, and answers from before and after
 * would not belong together.
 */
public final class Directory implements DirectoryFacts, AutoCloseable {
    private final DirectoryDeclaration declared;
    private final Optional<Credentials> credentials;
    private final Connector connector;
    private final Map<String, Reading<?>> answers = new HashMap<>();
    private final Map<String, Entry> entries = new HashMap<>();
    private Optional<Session> open = Optional.empty();
    private Optional<DirectoryProblem> unreachable = Optional.empty();

    /**
     * A directory that is not connected to yet.
     *
     * @param credentials what the Maven settings keep under the declared id; empty if there is nothing, or with Kerberos
     */
    public Directory(DirectoryDeclaration declared, Optional<Credentials> credentials) {
        this(declared, credentials, DefaultNameResolver.getInstance(), DomainLocator.SYSTEM_NAME_SERVERS);
    }

    Directory(
            DirectoryDeclaration declared, Optional<Credentials> credentials, NameResolver names, String nameServers) {
        this.declared = declared;
        this.credentials = credentials;
        this.connector = new Connector(declared, credentials, names, nameServers);
    }

    @Override
    public DirectoryDeclaration declared() {
        return declared;
    }

    @Override
    public Reading<String> base() {
        return ask("base", session -> Reading.present(base(session)));
    }

    @Override
    public Reading<Instant> time() {
        return ask("time", session -> Reading.present(session.root().time()));
    }

    @Override
    public Reading<DirectoryForest> forest() {
        return ask("forest", session -> Reading.present(Forest.identity(session)));
    }

    @Override
    public Reading<Long> schemaVersion() {
        return ask("schema version", SchemaQuestions::version);
    }

    @Override
    public Reading<String> schemaAttribute(String name) {
        return ask("schema attribute " + name, session -> SchemaQuestions.attribute(session, name));
    }

    @Override
    public Reading<List<DomainController>> domainControllers() {
        return ask("domain controllers", ControllerQuestions::controllers);
    }

    @Override
    public Reading<List<KdsRootKey>> kdsRootKeys() {
        return ask("root keys", ControllerQuestions::rootKeys);
    }

    @Override
    public Reading<DirectoryAccount> self() {
        return ask("self", session -> {
            Optional<String> name = credentials.map(Credentials::userName);
            if (name.isEmpty()) {
                name = session.whoAmI();
            }
            return name.map(this::account)
                    .orElseGet(() -> Reading.unreadable(session.place() + " does not say which account the Kerberos"
                            + " ticket belongs to. Name it with 'installingAccount:'."));
        });
    }

    @Override
    public Reading<DirectoryAccount> account(String name) {
        return ask("account " + name, session -> new AccountQuestions(session, needed(names()), entries).account(name));
    }

    @Override
    public Reading<List<String>> groupsOf(DirectoryAccount account) {
        return groups(account).map(sids -> sids.stream().map(Sid::toString).toList());
    }

    @Override
    public Reading<Permission> passwordRetrieval(DirectoryAccount managed, DirectoryAccount reader) {
        return ask(
                "password of " + managed.sid() + " for " + reader.sid(),
                session -> Reading.present(permissions(session, reader)
                        .retrieving(Objects.requireNonNull(
                                entries.get(managed.distinguishedName()), "an account of this directory"))));
    }

    @Override
    public Reading<Delegation> delegation(DirectoryAccount account) {
        return ask("delegation to " + account.sid(), session -> {
            String base = base(session);
            PermissionQuestions permissions = permissions(session, account);
            Optional<Entry> known = needed(units()).stream()
                    .filter(unit -> Names.same(unit.dn(), base))
                    .findFirst();
            return Reading.present(known.isPresent() ? permissions.on(known.get()) : permissions.on(base));
        });
    }

    @Override
    public Reading<List<Delegation>> delegationWhereInheritanceIsBlocked(DirectoryAccount account) {
        return ask("blocked delegation to " + account.sid(), session -> {
            String base = base(session);
            List<Entry> concerned = needed(units()).stream()
                    .filter(unit -> Names.within(unit.dn(), base) && !Names.same(unit.dn(), base))
                    .filter(unit -> inScope(unit.dn()))
                    .toList();
            return Reading.present(permissions(session, account).whereBlocked(concerned));
        });
    }

    @Override
    public Reading<DirectoryGroup> group(String name) {
        return ask("group " + name, session -> ScopeQuestions.group(session, name));
    }

    @Override
    public Reading<String> container(String distinguishedName) {
        return ask("container " + distinguishedName, session -> {
            Optional<Entry> unit = needed(units()).stream()
                    .filter(entry -> Names.same(entry.dn(), distinguishedName))
                    .findFirst();
            return unit.isPresent()
                    ? Reading.present(unit.get().dn())
                    : ScopeQuestions.container(session, distinguishedName);
        });
    }

    @Override
    public Reading<List<String>> upnSuffixes() {
        return ask("UPN suffixes", session -> {
            Forest forest = needed(names());
            Stream<String> ofUnits = needed(units()).stream().flatMap(unit -> unit.texts("uPNSuffixes").stream());
            return Reading.present(Stream.of(forest.dnsNames().stream(), forest.upnSuffixes().stream(), ofUnits)
                    .flatMap(suffixes -> suffixes)
                    .map(suffix -> suffix.toLowerCase(Locale.ROOT))
                    .distinct()
                    .sorted()
                    .toList());
        });
    }

    /** How many requests have gone out so far. */
    int requests() {
        return open.map(Session::requests).orElse(0);
    }

    private Reading<Forest> names() {
        return ask("names", session -> Reading.present(Forest.read(session)));
    }

    private Reading<List<Entry>> units() {
        return ask("OUs", session -> Reading.present(ScopeQuestions.organizationalUnits(session)));
    }

    private Reading<List<Sid>> groups(DirectoryAccount account) {
        return ask("groups of " + account.sid(), session -> Reading.present(AccountQuestions.groups(session, account)));
    }

    private PermissionQuestions permissions(Session session, DirectoryAccount account) throws DirectoryProblem {
        return new PermissionQuestions(session, account, needed(groups(account)));
    }

    private String base(Session session) {
        return declared.base().orElse(session.root().domain());
    }

    /** Whether the OU lies in a scoped OU or holds one; without scoped OUs all do. */
    private boolean inScope(String unit) {
        return declared.scopeOus().isEmpty()
                || declared.scopeOus().stream().anyMatch(ou -> Names.within(unit, ou) || Names.within(ou, unit));
    }

    /** A question to an open session. */
    private interface Question<T> {
        Reading<T> ask(Session session) throws DirectoryProblem;
    }

    @SuppressWarnings("unchecked") // a key stands for one question, and a question has one type of answer
    private <T> Reading<T> ask(String key, Question<T> question) {
        Reading<?> known = answers.get(key);
        if (known == null) {
            known = answer(question);
            answers.put(key, known);
        }
        return (Reading<T>) known;
    }

    private <T> Reading<T> answer(Question<T> question) {
        try {
            return question.ask(session());
        } catch (DirectoryProblem e) {
            return Reading.unreadable(e.reason());
        }
    }

    private Session session() throws DirectoryProblem {
        if (unreachable.isPresent()) {
            throw unreachable.get();
        }
        if (open.isEmpty()) {
            try {
                open = Optional.of(connector.open());
            } catch (DirectoryProblem e) {
                unreachable = Optional.of(e);
                throw e;
            }
        }
        return open.get();
    }

    /** What another question needs to be known; if it is not, the reason is the same for both. */
    private static <T> T needed(Reading<T> reading) throws DirectoryProblem {
        if (reading instanceof Reading.Present<T> present) {
            return present.value();
        }
        throw new DirectoryProblem(
                reading instanceof Reading.Unreadable<T> unreadable ? unreadable.reason() : reading.describe());
    }

    @Override
    public void close() {
        open.ifPresent(Session::close);
    }
}
