package io.github.cloudsync.source.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.LdapSecurity;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import io.github.cloudsync.source.ldap.lab.SambaLab;
import io.github.cloudsync.source.ldap.lab.Tickets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to reach a real domain controller, and what is said where there is none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionTest {
    private static final Credentials READER = new Credentials("reader@lab.example", "Passw0rd!reader");

    @TempDir
    private Path folder;

    private SambaLab lab;
    private Map<String, String> names = Map.of();

    @BeforeAll
    void start() {
        lab = SambaLab.shared();
        names = Map.of("dc1.lab.example", lab.address(), "other.lab.example", lab.address());
    }

    private Reading<Long> ask(Declarations declarations, Credentials credentials) {
        return ask(declarations, Optional.of(credentials), "dns://127.0.0.1:1");
    }

    private Reading<Long> ask(Declarations declarations, Optional<Credentials> credentials, String nameServers) {
        try (Directory directory =
                new Directory(declarations.build(), credentials, new TestNames(names), nameServers)) {
            Reading<Long> version = directory.schemaVersion();
            assertThat(directory.schemaVersion()).as("asked again").isEqualTo(version);
            return version;
        }
    }

    private Declarations byName(String name) {
        return Declarations.server(name).trusting(lab.certificateAuthority());
    }

    @Test
    void ldapsByAddressAndByName() {
        assertThat(ask(Declarations.of(lab), READER)).isEqualTo(Reading.present(88L));
        assertThat(ask(byName("dc1.lab.example"), READER)).isEqualTo(Reading.present(88L));
        assertThat(ask(byName("dc1.lab.example").port(3269), READER)).isEqualTo(Reading.present(88L));
    }

    @Test
    void startTls() {
        assertThat(ask(byName("dc1.lab.example").security(LdapSecurity.STARTTLS), READER))
                .isEqualTo(Reading.present(88L));
    }

    @ParameterizedTest
    @CsvSource({"LDAPS", "STARTTLS"})
    void aCertificateNobodyVouchesForIsNotTrusted(LdapSecurity security) {
        String place = "dc1.lab.example:" + (security == LdapSecurity.LDAPS ? 636 : 389);
        assertThat(ask(byName("dc1.lab.example").trustingTheJvm().security(security), READER))
                .isEqualTo(Reading.unreadable(
                        place + " has a certificate that is not trusted: 'CN=dc1.lab.example', issued"
                                + " by 'CN=Lab CA'. Give the certificate of its issuer with 'trustStore:'."));
    }

    @ParameterizedTest
    @CsvSource({"LDAPS", "STARTTLS"})
    void aCertificateForOtherNamesIsNotAccepted(LdapSecurity security) {
        String place = "other.lab.example:" + (security == LdapSecurity.LDAPS ? 636 : 389);
        assertThat(ask(byName("other.lab.example").security(security), READER))
                .isEqualTo(Reading.unreadable(place + " has a certificate for other names: 'dc1.lab.example', '"
                        + lab.address() + "'. Name the domain controller with one of them in 'server:'."));
    }

    @Test
    void aKeyStoreWithoutPasswordIsATrustStoreToo() throws Exception {
        Path store = folder.resolve("trust.jks");
        keytool(store, "-storetype", "JKS", "-storepass", "changeit");
        assertThat(ask(Declarations.of(lab).trusting(store), READER)).isEqualTo(Reading.present(88L));
    }

    @Test
    void aKeyStoreThatNeedsAPasswordIsSaid() throws Exception {
        Path store = folder.resolve("locked.p12");
        keytool(store, "-storetype", "PKCS12", "-storepass", "changeit");
        assertThat(ask(Declarations.of(lab).trusting(store), READER))
                .isEqualTo(
                        Reading.unreadable("the trust store '" + store + "' could not be read (no certificate in it can"
                                + " be read without a password). Give a file of certificates in PEM form, or a key store without"
                                + " a password."));
    }

    @Test
    void aTrustStoreThatIsNotThereIsSaid() {
        Path missing = folder.resolve("missing.pem");
        assertThat(ask(Declarations.of(lab).trusting(missing), READER))
                .isEqualTo(Reading.unreadable("the trust store '" + missing + "' could not be read (no such file or"
                        + " folder). Give a file of certificates in PEM form, or a key store without a password."));
    }

    private void keytool(Path store, String... options) throws Exception {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new ArrayList<>(List.of(
                tool.toString(),
                "-importcert",
                "-noprompt",
                "-alias",
                "lab",
                "-keystore",
                store.toString(),
                "-file",
                lab.certificateAuthority().toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "reader@lab.example, wrong, the user name or the password is wrong (data 52e)",
        "nobody@lab.example, wrong, the user name or the password is wrong (data 52e)",
        "disabled@lab.example, Passw0rd!disabled, the account is disabled (data 533)"
    })
    void aRefusedPasswordIsExplained(String userName, String password, String why) {
        assertThat(ask(Declarations.of(lab), new Credentials(userName, password)))
                .isEqualTo(Reading.unreadable(lab.address() + ":636: it refused '" + userName + "': " + why
                        + ". Check the server 'dc' in the Maven settings."));
    }

    @Test
    void aPasswordIsNeverSentInTheClearNorEmpty() {
        String refusal = "a password is sent only over TLS and never empty. Use 'security: ldaps' and check the server"
                + " 'dc' in the Maven settings.";
        assertThat(ask(Declarations.of(lab).security(LdapSecurity.NONE), READER))
                .isEqualTo(Reading.unreadable(refusal));
        assertThat(ask(Declarations.of(lab), new Credentials("reader@lab.example", "")))
                .isEqualTo(Reading.unreadable(refusal));
    }

    @Test
    void missingCredentialsAreSaidBeforeAnythingIsSent() {
        assertThat(ask(Declarations.of(lab), Optional.empty(), "dns://127.0.0.1:1"))
                .isEqualTo(
                        Reading.unreadable("the Maven settings have no user name and password for the server 'dc'. Add"
                                + " <server><id>dc</id>…</server> to settings.xml."));
    }

    @Test
    void anUnknownNameIsSaid() {
        assertThat(ask(byName("dc9.lab.example"), READER))
                .isEqualTo(
                        Reading.unreadable("the name 'dc9.lab.example' is not known to DNS. Check the spelling and this"
                                + " machine's name servers."));
    }

    @Test
    void aClosedPortIsSaid() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(ask(Declarations.server("127.0.0.1").port(port), READER))
                .isEqualTo(Reading.unreadable("127.0.0.1:" + port + " refuses connections. Check that it is a domain"
                        + " controller and that no firewall is between."));
    }

    @Test
    void aBaseThatDoesNotExistIsSaid() {
        try (Directory directory = new Directory(
                Declarations.of(lab).base("OU=Gone,DC=lab,DC=example").build(), Optional.of(READER))) {
            DirectoryAccount agent = directory.account("provAgentgMSA$").seen().orElseThrow();
            assertThat(directory.delegation(agent))
                    .isEqualTo(Reading.unreadable("there is no 'OU=Gone,DC=lab,DC=example', or the account the plugin"
                            + " signed in with does not see it. Check 'base:'."));
        }
    }

    @Test
    void aDomainIsFoundThroughDns() throws IOException {
        try (NameServer dns = NameServer.answering("10 100 389 gone.lab.example", "0 1 389 dc1.lab.example")) {
            assertThat(ask(domain(), Optional.of(READER), dns.url())).isEqualTo(Reading.present(88L));
        }
    }

    @Test
    void theNextDomainControllerIsTriedWhereOneCannotBeReached() throws IOException {
        try (NameServer dns = NameServer.answering("0 100 389 gone.lab.example", "10 1 389 dc1.lab.example")) {
            assertThat(ask(domain(), Optional.of(READER), dns.url())).isEqualTo(Reading.present(88L));
        }
    }

    @Test
    void whereNoneCanBeReachedEachReasonIsGiven() throws IOException {
        try (NameServer dns = NameServer.answering("0 10 389 gone.lab.example", "0 20 389 away.lab.example")) {
            assertThat(ask(domain(), Optional.of(READER), dns.url()))
                    .isEqualTo(
                            Reading.unreadable("the name 'away.lab.example' is not known to DNS. Check the spelling and"
                                    + " this machine's name servers. the name 'gone.lab.example' is not known to DNS. Check the"
                                    + " spelling and this machine's name servers."));
        }
    }

    @Test
    void aDomainThatDnsDoesNotKnowIsSaid() throws IOException {
        try (NameServer dns = NameServer.knowingNothing()) {
            assertThat(ask(domain(), Optional.of(READER), dns.url()))
                    .isEqualTo(Reading.unreadable("DNS knows no domain controller of 'lab.example' (no SRV record"
                            + " _ldap._tcp.dc._msdcs.lab.example). Check the domain's name, have this machine ask a name"
                            + " server that knows the domain, or name a domain controller with 'server:'."));
        }
        try (NameServer dns = NameServer.answering()) {
            assertThat(ask(domain(), Optional.of(READER), dns.url()))
                    .isEqualTo(Reading.unreadable("DNS lists no domain controller of 'lab.example' (the SRV record"
                            + " _ldap._tcp.dc._msdcs.lab.example is empty). Name a domain controller with 'server:'."));
        }
    }

    @Test
    void aNameServerThatDoesNotAnswerIsSaid() throws IOException {
        try (NameServer dns = NameServer.silent()) {
            assertThat(ask(domain().limits(600, 600, 5000), Optional.of(READER), dns.url()))
                    .isEqualTo(Reading.unreadable("no name server answered the question for the domain controllers of"
                            + " 'lab.example' (SRV record _ldap._tcp.dc._msdcs.lab.example). Check this machine's name"
                            + " servers, or name a domain controller with 'server:'."));
        }
    }

    private Declarations domain() {
        return Declarations.domain("lab.example").trusting(lab.certificateAuthority());
    }

    @Test
    void kerberosSignsAndSealsWithoutTls() throws Exception {
        Path ticket = ticket("reader", "Passw0rd!reader");
        assertThat(ask(Declarations.server("dc1.lab.example").kerberos(ticket), Optional.empty(), "dns:"))
                .isEqualTo(Reading.present(88L));
    }

    @Test
    void kerberosWorksOverTls() throws Exception {
        Path ticket = ticket("reader", "Passw0rd!reader");
        assertThat(ask(
                        byName("dc1.lab.example").kerberos(ticket).security(LdapSecurity.LDAPS),
                        Optional.empty(),
                        "dns:"))
                .isEqualTo(Reading.present(88L));
    }

    @Test
    void aMissingServicePrincipalNameIsSaid() throws Exception {
        Path ticket = ticket("reader", "Passw0rd!reader");
        assertThat(ask(Declarations.server("other.lab.example").kerberos(ticket), Optional.empty(), "dns:"))
                .isEqualTo(
                        Reading.unreadable(
                                "other.lab.example:389: Kerberos knows no service 'ldap/other.lab.example'"
                                        + " (the service principal name is missing). Name the domain controller by its full DNS name in"
                                        + " 'server:', not by an address or an alias; see what names it has with 'setspn -L'."));
    }

    @Test
    void aMissingTicketIsSaid() {
        assertThat(ask(
                        Declarations.server("dc1.lab.example").kerberos(folder.resolve("none")),
                        Optional.empty(),
                        "dns:"))
                .isEqualTo(
                        Reading.unreadable("dc1.lab.example:389: there is no Kerberos ticket to sign in with. Get one"
                                + " with 'kinit', or on Windows by signing in with a domain account, or name its file with"
                                + " 'ticketCache:'."));
    }

    private Path ticket(String user, String password) throws Exception {
        System.setProperty(
                "java.security.krb5.conf", lab.kerberosConfiguration().toString());
        return Tickets.kinit(lab, folder, user, password);
    }
}
