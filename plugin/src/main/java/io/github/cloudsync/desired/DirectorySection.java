package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Lists;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.DirectoryDeclaration.Address;
import io.github.cloudsync.model.fact.DirectoryDeclaration.SignIn;
import io.github.cloudsync.model.fact.DirectoryDeclaration.TimeLimits;
import io.github.cloudsync.model.fact.LdapSecurity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The section {@code directory}: one directory, a list of them, or {@code none}. */
final class DirectorySection {
    static final String KEY = "directory";

    private static final String NONE = "none";
    private static final String TRUST_STORE = "trustStore";
    private static final String BASE = "base";
    private static final String TIMEOUTS = "timeouts";
    private static final String AGENT_ACCOUNT = "agentAccount";
    private static final String AGENT_HOST = "agentHost";
    private static final String INSTALLING_ACCOUNT = "installingAccount";
    private static final String SCOPE = "scope";
    private static final List<String> KEYS = Stream.of(
                    AddressFields.KEYS,
                    SignInFields.KEYS,
                    List.of(TRUST_STORE, BASE, TIMEOUTS, AGENT_ACCOUNT, AGENT_HOST, INSTALLING_ACCOUNT, SCOPE))
            .flatMap(List::stream)
            .toList();

    /** No answer is worth more than an hour's wait. */
    private static final int MOST_SECONDS = 3600;

    private final Problems problems;
    private final ReferenceReader references;

    /** A reader that takes relative paths from a folder, that of the desired state. */
    DirectorySection(Path folder, Problems problems) {
        this.problems = problems;
        references = new ReferenceReader(folder, problems);
    }

    List<DirectoryDeclaration> read(YamlNode section) {
        if (section instanceof YamlNode.Scalar scalar) {
            problems.add(
                    section.at(),
                    scalar.text().equals(NONE)
                            ? "'directory: none' is no longer understood; to have no directory verified, remove it and"
                                    + " name the areas to verify: 'verify: [server]'"
                            : "directory must be a mapping with 'domain' or 'server', or a list of such mappings, found "
                                    + section.shown());
            return List.of();
        }
        List<DirectoryDeclaration> directories = new ArrayList<>();
        if (section instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(node -> directory(node).ifPresent(directories::add));
            if (sequence.items().isEmpty()) {
                problems.add(
                        section.at(),
                        "directory must not be an empty list; to have no directory verified, remove it and name the areas to"
                                + " verify: 'verify: [server]'");
            }
        } else {
            directory(section).ifPresent(directories::add);
        }
        return directories;
    }

    private Optional<DirectoryDeclaration> directory(YamlNode node) {
        Fields fields = Fields.of(node, "a directory", KEYS, problems);
        Optional<Address> address = new AddressFields(references, problems).read(node, fields);
        SignInFields credentials = new SignInFields(references, problems);
        SignIn signIn = credentials.signIn(fields);
        LdapSecurity security = credentials.security(node, fields, signIn);
        Optional<String> base = fields.get(BASE).flatMap(n -> references.distinguishedName(n, BASE));
        Optional<Path> trustStore = fields.get(TRUST_STORE).flatMap(n -> references.file(n, TRUST_STORE));
        TimeLimits limits = fields.get(TIMEOUTS).map(this::timeouts).orElse(TimeLimits.DEFAULT);
        Optional<String> agentAccount = name(fields, AGENT_ACCOUNT);
        Optional<String> agentHost = name(fields, AGENT_HOST);
        Optional<String> installingAccount = name(fields, INSTALLING_ACCOUNT);
        Optional<Fields> scope = fields.get(SCOPE).map(n -> Fields.of(n, SCOPE, List.of("groups", "ous"), problems));
        List<String> groups = names(scope, "groups", references::name);
        List<String> ous = names(scope, "ous", references::distinguishedName);
        return address.map(where -> new DirectoryDeclaration(
                where,
                security,
                base,
                trustStore,
                signIn,
                limits,
                agentAccount,
                agentHost,
                installingAccount,
                groups,
                ous));
    }

    private Optional<String> name(Fields fields, String key) {
        return fields.get(key).flatMap(node -> references.name(node, key));
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
                .flatMap(node -> new ScalarReader(problems).wholeNumber(node, key, 1, MOST_SECONDS))
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
}
