package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.DefaultNameResolver;
import com.unboundid.ldap.sdk.NameResolver;
import io.github.cloudsync.model.fact.Answers;
import io.github.cloudsync.model.fact.Asked;
import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.Delegation;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryFacts;
import io.github.cloudsync.model.fact.DirectoryQuestion;
import io.github.cloudsync.model.fact.Permission;
import io.github.cloudsync.model.fact.Question;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.Source;
import io.github.cloudsync.security.Sid;
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
    private final Source asked = new Asked(answers());
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
    public <A> Reading<A> ask(Question<A> question) {
        return asked.ask(question);
    }

    private Answers answers() {
        return new Answers()
                .to(DirectoryQuestion.Base.class, ask -> answer(session -> Reading.present(base(session))))
                .to(
                        DirectoryQuestion.Time.class,
                        ask -> answer(session -> Reading.present(session.root().time())))
                .to(DirectoryQuestion.Forest.class, ask -> answer(s -> Reading.present(Forest.identity(s))))
                .to(DirectoryQuestion.SchemaVersion.class, ask -> answer(SchemaQuestions::version))
                .to(
                        DirectoryQuestion.SchemaAttribute.class,
                        ask -> answer(session -> SchemaQuestions.attribute(session, ask.name())))
                .to(DirectoryQuestion.DomainControllers.class, ask -> answer(ControllerQuestions::controllers))
                .to(DirectoryQuestion.KdsRootKeys.class, ask -> answer(ControllerQuestions::rootKeys))
                .to(DirectoryQuestion.Self.class, ask -> answer(this::signedIn))
                .to(
                        DirectoryQuestion.AccountOf.class,
                        ask -> answer(
                                session -> new AccountQuestions(session, needed(names()), entries).account(ask.name())))
                .to(
                        DirectoryQuestion.GroupsOf.class,
                        ask -> groups(ask.account())
                                .map(sids -> sids.stream().map(Sid::toString).toList()))
                .to(
                        DirectoryQuestion.PasswordRetrieval.class,
                        ask -> answer(session -> retrieval(session, ask.managed(), ask.reader())))
                .to(
                        DirectoryQuestion.DelegationTo.class,
                        ask -> answer(session -> delegationOnBase(session, ask.account())))
                .to(
                        DirectoryQuestion.DelegationWhereBlocked.class,
                        ask -> answer(session -> delegationWhereBlocked(session, ask.account())))
                .to(DirectoryQuestion.GroupOf.class, ask -> answer(s -> ScopeQuestions.group(s, ask.name())))
                .to(
                        DirectoryQuestion.Container.class,
                        ask -> answer(session -> containerOf(session, ask.distinguishedName())))
                .to(DirectoryQuestion.UpnSuffixes.class, ask -> answer(session -> suffixes()))
                .to(ForestNames.class, ask -> answer(session -> Reading.present(Forest.read(session))))
                .to(Units.class, ask -> answer(s -> Reading.present(ScopeQuestions.organizationalUnits(s))))
                .to(
                        GroupSids.class,
                        ask -> answer(session -> Reading.present(AccountQuestions.groups(session, ask.account()))));
    }

    private Reading<DirectoryAccount> signedIn(Session session) throws DirectoryProblem {
        Optional<String> name = credentials.map(Credentials::userName);
        if (name.isEmpty()) {
            name = session.whoAmI();
        }
        return name.map(this::account)
                .orElseGet(() -> Reading.unreadable(session.place() + " does not say which account the Kerberos"
                        + " ticket belongs to. Name it with 'installingAccount:'."));
    }

    private Reading<Permission> retrieval(Session session, DirectoryAccount managed, DirectoryAccount reader)
            throws DirectoryProblem {
        return Reading.present(permissions(session, reader)
                .retrieving(Objects.requireNonNull(
                        entries.get(managed.distinguishedName()), "an account of this directory")));
    }

    private Reading<Delegation> delegationOnBase(Session session, DirectoryAccount account) throws DirectoryProblem {
        String base = base(session);
        PermissionQuestions permissions = permissions(session, account);
        Optional<Entry> known = needed(units()).stream()
                .filter(unit -> Names.same(unit.dn(), base))
                .findFirst();
        return Reading.present(known.isPresent() ? permissions.on(known.get()) : permissions.on(base));
    }

    private Reading<List<Delegation>> delegationWhereBlocked(Session session, DirectoryAccount account)
            throws DirectoryProblem {
        String base = base(session);
        List<Entry> concerned = needed(units()).stream()
                .filter(unit -> Names.within(unit.dn(), base) && !Names.same(unit.dn(), base))
                .filter(unit -> inScope(unit.dn()))
                .toList();
        return Reading.present(permissions(session, account).whereBlocked(concerned));
    }

    private Reading<String> containerOf(Session session, String distinguishedName) throws DirectoryProblem {
        Optional<Entry> unit = needed(units()).stream()
                .filter(entry -> Names.same(entry.dn(), distinguishedName))
                .findFirst();
        return unit.isPresent()
                ? Reading.present(unit.get().dn())
                : ScopeQuestions.container(session, distinguishedName);
    }

    private Reading<List<String>> suffixes() throws DirectoryProblem {
        Forest forest = needed(names());
        Stream<String> ofUnits = needed(units()).stream().flatMap(unit -> unit.texts("uPNSuffixes").stream());
        return Reading.present(Stream.of(forest.dnsNames().stream(), forest.upnSuffixes().stream(), ofUnits)
                .flatMap(suffixes -> suffixes)
                .map(suffix -> suffix.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList());
    }

    /** How many requests have gone out so far. */
    int requests() {
        return open.map(Session::requests).orElse(0);
    }

    /** What several answers need and nobody else asks. */
    private record ForestNames() implements Question<Forest> {
        @Override
        public String words() {
            return "names of the forest";
        }
    }

    private record Units() implements Question<List<Entry>> {
        @Override
        public String words() {
            return "OUs";
        }
    }

    private record GroupSids(DirectoryAccount account) implements Question<List<Sid>> {
        @Override
        public String words() {
            return "SIDs of the groups of an account";
        }
    }

    private Reading<Forest> names() {
        return ask(new ForestNames());
    }

    private Reading<List<Entry>> units() {
        return ask(new Units());
    }

    private Reading<List<Sid>> groups(DirectoryAccount account) {
        return ask(new GroupSids(account));
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

    /** What an open session is asked. */
    private interface Request<A> {
        Reading<A> send(Session session) throws DirectoryProblem;
    }

    private <A> Reading<A> answer(Request<A> request) {
        try {
            return request.send(session());
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
