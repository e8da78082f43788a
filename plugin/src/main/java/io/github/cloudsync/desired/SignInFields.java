package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.fact.DirectoryDeclaration.Kerberos;
import io.github.cloudsync.model.fact.DirectoryDeclaration.Password;
import io.github.cloudsync.model.fact.DirectoryDeclaration.SignIn;
import io.github.cloudsync.model.fact.LdapSecurity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Who asks a directory, and how the connection is protected: {@code signIn}, {@code ticketCache}, {@code security}. */
final class SignInFields {
    private static final String SECURITY = "security";
    private static final String SIGN_IN = "signIn";
    private static final String TICKET_CACHE = "ticketCache";
    private static final String SERVER_ID = "serverId";
    private static final String KERBEROS = "kerberos";
    static final List<String> KEYS = List.of(SECURITY, SIGN_IN, TICKET_CACHE);

    private final Problems problems;
    private final ScalarReader scalars;
    private final ReferenceReader references;

    SignInFields(ReferenceReader references, Problems problems) {
        this.references = references;
        this.problems = problems;
        scalars = new ScalarReader(problems);
    }

    /** Kerberos where nothing is said: the account that runs Maven has a ticket more often than a password in a file. */
    SignIn signIn(Fields fields) {
        SignIn signIn = fields.get(SIGN_IN).flatMap(this::signIn).orElse(new Kerberos(Optional.empty()));
        Optional<Path> ticketCache = fields.get(TICKET_CACHE).flatMap(n -> references.file(n, TICKET_CACHE));
        if (signIn instanceof Kerberos) {
            return new Kerberos(ticketCache);
        }
        fields.get(TICKET_CACHE)
                .ifPresent(n -> problems.add(n.at(), "ticketCache is for 'signIn: kerberos' only; remove it"));
        return signIn;
    }

    private Optional<SignIn> signIn(YamlNode node) {
        if (node instanceof YamlNode.Mapping) {
            return Fields.of(node, SIGN_IN, List.of(SERVER_ID), List.of(), problems)
                    .get(SERVER_ID)
                    .flatMap(n -> references.name(n, SERVER_ID))
                    .map(Password::new);
        }
        return scalars.word(node, SIGN_IN, List.of(KERBEROS), word -> word).map(word -> new Kerberos(Optional.empty()));
    }

    /** Never nothing where a password is sent. */
    LdapSecurity security(YamlNode directory, Fields fields, SignIn signIn) {
        boolean kerberos = signIn instanceof Kerberos;
        LdapSecurity security = fields.get(SECURITY)
                .flatMap(n -> scalars.word(n, SECURITY, List.of(LdapSecurity.values()), LdapSecurity::word))
                .orElse(kerberos ? LdapSecurity.NONE : LdapSecurity.LDAPS);
        if (!kerberos && security == LdapSecurity.NONE) {
            problems.add(
                    fields.get(SECURITY).orElse(directory).at(),
                    "security must be ldaps or starttls where a password is sent; or sign in with Kerberos, which seals"
                            + " everything itself");
        }
        return security;
    }
}
