package io.github.cloudsync.desired;

import io.github.cloudsync.model.DirectoryDeclaration;
import io.github.cloudsync.model.DirectoryDeclaration.Address;
import io.github.cloudsync.model.DirectoryDeclaration.SignIn;
import io.github.cloudsync.model.DirectoryDeclaration.TimeLimits;
import io.github.cloudsync.model.LdapSecurity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The section {@code directory}: one directory, a list of them, or {@code none}. */
final class DirectorySection {
    static final String KEY = "directory";

    private static final String NONE = "none";
    private static final String SERVER = "server";
    private static final String DOMAIN = "domain";
    private static final String PORT = "port";
    private static final String SECURITY = "security";
    private static final String TRUST_STORE = "trustStore";
    private static final String SIGN_IN = "signIn";
    private static final String TICKET_CACHE = "ticketCache";
    private static final String BASE = "base";
    private static final String TIMEOUTS = "timeouts";
    private static final String AGENT_ACCOUNT = "agentAccount";
    private static final String AGENT_HOST = "agentHost";
    private static final String INSTALLING_ACCOUNT = "installingAccount";
    private static final String SCOPE = "scope";
    private static final List<String> KEYS = List.of(
            SERVER,
            DOMAIN,
            PORT,
            SECURITY,
            TRUST_STORE,
            SIGN_IN,
            TICKET_CACHE,
            BASE,
            TIMEOUTS,
            AGENT_ACCOUNT,
            AGENT_HOST,
            INSTALLING_ACCOUNT,
            SCOPE);

    private static final String SERVER_ID = "serverId";
    private static final String KERBEROS = "kerberos";
    private static final String DISTINGUISHED_NAME = "\\s*[A-Za-z][A-Za-z0-9-]*\\s*=.*";

    /** No answer is worth more than an hour's wait. */
    private static final int MOST_SECONDS = 3600;

    private final Path folder;
    private final Problems problems;
    private final ScalarReader scalars;

    /** A reader that takes relative paths from a folder, that of the desired state. */
    DirectorySection(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        scalars = new ScalarReader(problems);
    }

    List<DirectoryDeclaration> read(YamlNode section) {
        if (section instanceof YamlNode.Scalar scalar) {
            if (!scalar.text().equals(NONE)) {
                problems.add(
                        section.at(),
                        "directory must be none, or a mapping with 'domain' or 'server', or a list of such mappings,"
                                + " found " + section.shown());
            }
            return List.of();
        }
        List<DirectoryDeclaration> directories = new ArrayList<>();
        if (section instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(node -> directory(node).ifPresent(directories::add));
            if (sequence.items().isEmpty()) {
                problems.add(
                        section.at(),
                        "directory must not be an empty list; to look into none, write 'directory: none'");
            }
        } else {
            directory(section).ifPresent(directories::add);
        }
        return directories;
    }

    private Optional<DirectoryDeclaration> directory(YamlNode node) {
        Fields fields = Fields.of(node, "a directory", KEYS, problems);
        Optional<Address> address = address(node, fields);
        SignIn signIn =
                fields.get(SIGN_IN).flatMap(this::signIn).orElse(new DirectoryDeclaration.Kerberos(Optional.empty()));
        Optional<Path> ticketCache = fields.get(TICKET_CACHE).flatMap(n -> path(n, TICKET_CACHE));
        boolean kerberos = signIn instanceof DirectoryDeclaration.Kerberos;
        if (!kerberos && fields.get(TICKET_CACHE).isPresent()) {
            problems.add(fields.get(TICKET_CACHE).get().at(), "ticketCache is for 'signIn: kerberos' only; remove it");
        }
        LdapSecurity security = fields.get(SECURITY)
                .flatMap(n -> scalars.word(n, SECURITY, List.of(LdapSecurity.values()), LdapSecurity::word))
                .orElse(kerberos ? LdapSecurity.NONE : LdapSecurity.LDAPS);
        if (!kerberos && security == LdapSecurity.NONE) {
            problems.add(
                    fields.get(SECURITY).orElse(node).at(),
                    "security must be ldaps or starttls where a password is sent; or sign in with Kerberos, which seals"
                            + " everything itself");
        }
        Optional<String> base = fields.get(BASE).flatMap(n -> distinguishedName(n, BASE));
        Optional<Path> trustStore = fields.get(TRUST_STORE).flatMap(n -> path(n, TRUST_STORE));
        TimeLimits limits = fields.get(TIMEOUTS).map(this::timeouts).orElse(TimeLimits.DEFAULT);
        Optional<String> agentAccount = fields.get(AGENT_ACCOUNT).flatMap(n -> name(n, AGENT_ACCOUNT));
        Optional<String> agentHost = fields.get(AGENT_HOST).flatMap(n -> name(n, AGENT_HOST));
        Optional<String> installingAccount = fields.get(INSTALLING_ACCOUNT).flatMap(n -> name(n, INSTALLING_ACCOUNT));
        Optional<Fields> scope = fields.get(SCOPE).map(n -> Fields.of(n, SCOPE, List.of("groups", "ous"), problems));
        List<String> groups = names(scope, "groups", this::name);
        List<String> ous = names(scope, "ous", this::distinguishedName);
        return address.map(where -> new DirectoryDeclaration(
                where,
                security,
                base,
                trustStore,
                kerberos ? new DirectoryDeclaration.Kerberos(ticketCache) : signIn,
                limits,
                agentAccount,
                agentHost,
                installingAccount,
                groups,
                ous));
    }

    private Optional<Address> address(YamlNode node, Fields fields) {
        Optional<YamlNode> server = fields.get(SERVER);
        Optional<YamlNode> domain = fields.get(DOMAIN);
        Optional<YamlNode> port = fields.get(PORT);
        if (server.isPresent() == domain.isPresent()) {
            if (node instanceof YamlNode.Mapping) {
                problems.add(
                        domain.orElse(node).at(),
                        server.isPresent()
                                ? "'server' and 'domain' exclude each other; remove one of them"
                                : "a directory lacks 'domain' or 'server'");
            }
            return Optional.empty();
        }
        Optional<Long> number = port.flatMap(n -> scalars.wholeNumber(n, PORT, 1, 65535));
        if (domain.isPresent()) {
            port.ifPresent(n -> problems.add(n.at(), "port is for 'server' only; remove it"));
            return name(domain.get(), DOMAIN).map(DirectoryDeclaration.Domain::new);
        }
        OptionalInt where =
                number.map(value -> OptionalInt.of(value.intValue())).orElseGet(OptionalInt::empty);
        return name(server.get(), SERVER).map(name -> new DirectoryDeclaration.Server(name, where));
    }

    private Optional<SignIn> signIn(YamlNode node) {
        if (node instanceof YamlNode.Mapping) {
            return Fields.of(node, SIGN_IN, List.of(SERVER_ID), List.of(), problems)
                    .get(SERVER_ID)
                    .flatMap(n -> name(n, SERVER_ID))
                    .map(DirectoryDeclaration.Password::new);
        }
        return scalars.word(node, SIGN_IN, List.of(KERBEROS), word -> word)
                .map(word -> new DirectoryDeclaration.Kerberos(Optional.empty()));
    }

    private TimeLimits timeouts(YamlNode node) {
        Fields fields = Fields.of(node, TIMEOUTS, List.of("connect", "read", "total"), problems);
        return new TimeLimits(
                seconds(fields, "connect", TimeLimits.DEFAULT.connect()),
                seconds(fields, "read", TimeLimits.DEFAULT.read()),
                seconds(fields, "total", TimeLimits.DEFAULT.total()));
    }

    private Duration seconds(Fields fields, String key, Duration otherwise) {
        return fields.get(key)
                .flatMap(node -> scalars.wholeNumber(node, key, 1, MOST_SECONDS))
                .map(Duration::ofSeconds)
                .orElse(otherwise);
    }

    /** Reads one entry of a list. */
    private interface EntryReader {
        Optional<String> read(YamlNode node, String what);
    }

    private List<String> names(Optional<Fields> scope, String key, EntryReader reader) {
        List<String> names = new ArrayList<>();
        scope.flatMap(fields -> fields.get(key)).ifPresent(node -> {
            for (YamlNode entry : Lists.of(node, key, problems)) {
                reader.read(entry, "an entry of " + key).ifPresent(names::add);
            }
        });
        return names;
    }

    private Optional<String> name(YamlNode node, String what) {
        return scalars.line(node, what).filter(text -> {
            if (text.isBlank()) {
                problems.add(node.at(), what + " must not be empty");
            }
            return !text.isBlank();
        });
    }

    private Optional<String> distinguishedName(YamlNode node, String what) {
        return scalars.line(node, what).filter(text -> {
            boolean isOne = text.matches(DISTINGUISHED_NAME);
            if (!isOne) {
                problems.add(
                        node.at(),
                        what + " must be a distinguished name such as OU=People,DC=contoso,DC=com, found "
                                + node.shown());
            }
            return isOne;
        });
    }

    private Optional<Path> path(YamlNode node, String what) {
        return name(node, what).flatMap(text -> {
            try {
                return Optional.of(folder.resolve(text));
            } catch (InvalidPathException e) {
                problems.add(node.at(), what + " must be the name of a file, found " + node.shown());
                return Optional.empty();
            }
        });
    }
}
