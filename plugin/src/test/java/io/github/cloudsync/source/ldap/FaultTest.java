package io.github.cloudsync.source.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that answer wrongly, late or never: always unknown, always with the reason, never a hang. Needs no peer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(30)
class FaultTest {
    private static final Credentials READER = new Credentials("cn=reader", "secret");
    private static final long SEED = 20261122;
    private static final String ASKED = "unreadable: dc1.lab.example:PORT was asked for the schema's version, but ";

    private ServerKeys keys;

    @BeforeAll
    void makeKeys(@TempDir Path folder) throws Exception {
        keys = new ServerKeys(folder);
    }

    private Declarations at(int port) {
        return Declarations.server("dc1.lab.example")
                .port(port)
                .trusting(keys.certificate())
                .limits(800, 400, 1500);
    }

    private static Reading<Long> ask(Declarations declarations) {
        try (Directory directory = new Directory(
                declarations.build(),
                Optional.of(READER),
                new TestNames(Map.of("dc1.lab.example", "127.0.0.1")),
                "dns://127.0.0.1:1")) {
            Reading<Long> version = directory.schemaVersion();
            assertThat(directory.upnSuffixes())
                    .as("every other question fails alike")
                    .isInstanceOf(Reading.Unreadable.class);
            return version;
        }
    }

    private Reading<Long> ask(ServerSocketFactory sockets, MisbehavingServer.Behaviour behaviour) throws IOException {
        try (MisbehavingServer server = new MisbehavingServer(sockets, behaviour)) {
            Reading<Long> reading = ask(at(server.port()));
            return reading instanceof Reading.Unreadable<Long> unreadable
                    ? Reading.unreadable(unreadable.reason().replace(":" + server.port(), ":PORT"))
                    : reading;
        }
    }

    private ServerSocketFactory tls() throws Exception {
        return keys.context().getServerSocketFactory();
    }

    private static void stayOpen(Socket socket) throws InterruptedException {
        Thread.sleep(20_000);
    }

    private static void drip(Socket socket, byte[] bytes) throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            socket.getOutputStream().write(bytes[Math.min(i, bytes.length - 1)]);
            socket.getOutputStream().flush();
            Thread.sleep(150);
        }
    }

    @Test
    void aServerThatAcceptsAndSaysNothing() throws Exception {
        assertThat(ask(ServerSocketFactory.getDefault(), FaultTest::stayOpen))
                .isEqualTo(
                        Reading.unreadable("dc1.lab.example:PORT did not answer within 800 ms. Check that no firewall"
                                + " is between, or raise 'timeouts: {connect: …}'."));
    }

    @Test
    void aServerThatDoesTlsAndThenSaysNothing() throws Exception {
        assertThat(ask(tls(), socket -> {
                    ((SSLSocket) socket).startHandshake();
                    stayOpen(socket);
                }))
                .isEqualTo(
                        Reading.unreadable("dc1.lab.example:PORT did not answer within 400 ms when asked for a sign-in."
                                + " Raise 'timeouts: {read: …}', or see what keeps it."));
    }

    @Test
    void aServerThatSendsAByteNowAndThen() throws Exception {
        assertThat(ask(tls(), socket -> {
                    // The beginning of a bind response with a long text, every byte just in time.
                    drip(socket, new byte[] {0x30, 100, 0x02, 1, 1, 0x61, 95, 0x0A, 1, 0, 0x04, 90, 'x', 'x', 'x', 'x'
                    });
                }))
                .isEqualTo(Reading.unreadable("dc1.lab.example:PORT did not answer everything within 1500 ms. Raise"
                        + " 'timeouts: {total: …}', or see what keeps it."));
    }

    @Test
    void aServerThatSendsAByteNowAndThenInTheHandshake() throws Exception {
        assertThat(ask(ServerSocketFactory.getDefault(), socket -> {
                    // The beginning of a handshake record of 16,000 bytes.
                    drip(socket, new byte[] {0x16, 3, 3, 0x3E, (byte) 0x80, 2, 0, 0x3E, 0x7C, 3, 3, 0, 0, 0, 0, 0});
                }))
                .isEqualTo(
                        Reading.unreadable("dc1.lab.example:PORT did not answer within 800 ms. Check that no firewall"
                                + " is between, or raise 'timeouts: {connect: …}'."));
    }

    @Test
    void aServerThatTalksSomethingElseThanTls() throws Exception {
        assertThat(ask(ServerSocketFactory.getDefault(), socket -> {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    stayOpen(socket);
                }))
                .isEqualTo(Reading.unreadable(
                        "dc1.lab.example:PORT and this machine could not agree on TLS: Unsupported or"
                                + " unrecognized SSL message. Check that the domain controller has a certificate and that the port"
                                + " is right."));
    }

    @Test
    void aServerThatHangsUpInTheHandshake() throws Exception {
        Reading<Long> reading = ask(ServerSocketFactory.getDefault(), socket -> {
            socket.getInputStream().read();
            socket.setSoLinger(true, 0); // a reset rather than an orderly end
        });
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        assertThat(reading.describe()).startsWith("unreadable: dc1.lab.example:PORT ");
    }

    @Test
    void aServerThatHangsUpAfterTheHandshake() throws Exception {
        Reading<Long> reading = ask(tls(), socket -> socket.getInputStream().read());
        assertThat(reading.describe())
                .startsWith("unreadable: dc1.lab.example:PORT broke the connection when asked for a sign-in (result ")
                .endsWith("Try again; if it happens again, see the domain controller's event log.");
    }

    @Test
    void aServerThatTalksGarbage() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < 40; i++) {
            byte[] garbage = new byte[1 + random.nextInt(2000)];
            random.nextBytes(garbage);
            Reading<Long> reading = ask(tls(), socket -> {
                socket.getOutputStream().write(garbage);
                socket.getOutputStream().flush();
                socket.getInputStream().read();
            });
            assertThat(reading).as("seed %d, round %d", SEED, i).isInstanceOf(Reading.Unreadable.class);
            assertThat(reading.describe())
                    .startsWith("unreadable: dc1.lab.example:PORT ")
                    .doesNotContain("\n");
        }
    }

    /** A directory in memory that looks like Active Directory and answers searches below its root as it is told. */
    private InMemoryDirectoryServer standIn(boolean likeActiveDirectory, LDAPException refusal) throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("DC=lab,DC=example");
        config.setSchema(null);
        config.addAdditionalBindCredentials("cn=reader", "secret");
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPSConfig(
                "ldaps", null, 0, keys.context().getServerSocketFactory(), null));
        if (likeActiveDirectory) {
            config.setRootDSEEntry(new Entry(
                    "dn:",
                    "objectClass: top",
                    "defaultNamingContext: DC=lab,DC=example",
                    "rootDomainNamingContext: DC=lab,DC=example",
                    "configurationNamingContext: CN=Configuration,DC=lab,DC=example",
                    "schemaNamingContext: CN=Schema,CN=Configuration,DC=lab,DC=example",
                    "currentTime: 20261122120000.0Z"));
        }
        config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {
            @Override
            public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
                if (!request.getRequest().getBaseDN().isEmpty()) {
                    throw refusal;
                }
            }
        });
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.startListening();
        return server;
    }

    private String askStandIn(boolean likeActiveDirectory, LDAPException refusal) throws Exception {
        InMemoryDirectoryServer server = standIn(likeActiveDirectory, refusal);
        try {
            int port = server.getListenPort();
            return ask(at(port).limits(5000, 5000, 20_000)).describe().replace(":" + port, ":PORT");
        } finally {
            server.shutDown(true);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4  | the answer was cut off at the server's size limit, so what is missing is not known (result 4, size"
                        + " limit exceeded: DSID-1).",
                "3  | the server stopped the search at its time limit, so what is missing is not known (result 3, time limit"
                        + " exceeded: DSID-1).",
                "11 | the server stopped the search at an administrative limit, so what is missing is not known (result 11,"
                        + " admin limit exceeded: DSID-1).",
                "50 | the account the plugin signed in with may not read this; sign in with one that may (result 50,"
                        + " insufficient access rights: DSID-1).",
                "51 | the server is too busy; try again later (result 51, busy: DSID-1).",
                "52 | the server is not available at present; try again later (result 52, unavailable: DSID-1)."
            })
    void aSearchThatTheServerGivesUp(int code, String why) throws Exception {
        assertThat(askStandIn(true, new LDAPException(ResultCode.valueOf(code), "DSID-1")))
                .isEqualTo(ASKED + why);
    }

    @Test
    void aResultNobodyExpects() throws Exception {
        assertThat(askStandIn(true, new LDAPException(ResultCode.OPERATIONS_ERROR, "line one\nline\u0007two")))
                .isEqualTo("unreadable: dc1.lab.example:PORT was asked for the schema's version and answered result 1,"
                        + " operations error: line one line two.");
    }

    @Test
    void aReferralIsNamedAndNotFollowed() throws Exception {
        LDAPException referral = new LDAPException(new LDAPResult(
                1, ResultCode.REFERRAL, "0000202B", null, new String[] {"ldaps://dc9.other.example/DC=other"}, null));
        assertThat(askStandIn(true, referral))
                .isEqualTo("unreadable: dc1.lab.example:PORT does not hold the schema's version and refers to"
                        + " ldaps://dc9.other.example/DC=other. Name a domain controller of that domain in 'server:'.");
    }

    @Test
    void aServerOfAnotherKind() throws Exception {
        assertThat(askStandIn(false, new LDAPException(ResultCode.OTHER)))
                .isEqualTo(
                        "unreadable: dc1.lab.example:PORT is no domain controller of Active Directory: its root entry has"
                                + " no defaultNamingContext. Check 'server:' and the port.");
    }

    @ParameterizedTest
    @EnumSource(RefusedBind.class)
    void aRefusedSignIn(RefusedBind refused) {
        assertThat(SignInProblems.password(refused.exception(), "LAB\\reader", "dc"))
                .isEqualTo(refused.text);
    }

    /** What Windows answers to a bind; its data codes are the Win32 errors. */
    enum RefusedBind {
        NO_SUCH_USER(
                49,
                "data 525",
                "it refused 'LAB\\reader': there is no such user (data 525). Check the server 'dc' in"
                        + " the Maven settings."),
        LOCKED(
                49,
                "data 775",
                "it refused 'LAB\\reader': the account is locked out (data 775). Check the server 'dc' in the"
                        + " Maven settings."),
        EXPIRED(
                49,
                "data 532",
                "it refused 'LAB\\reader': the password has expired (data 532). Check the server 'dc' in the"
                        + " Maven settings."),
        MUST_CHANGE(
                49,
                "data 773",
                "it refused 'LAB\\reader': the password must be changed first (data 773). Check the"
                        + " server 'dc' in the Maven settings."),
        CHANNEL_BINDING(
                49,
                "data 80090346",
                "it refused 'LAB\\reader': the domain controller demands a channel binding that"
                        + " this sign-in does not have (data 80090346). Check the server 'dc' in the Maven settings."),
        UNHEARD_OF(
                49,
                "data abc",
                "it refused 'LAB\\reader': no known reason (data abc). Check the server 'dc' in the Maven"
                        + " settings."),
        WITHOUT_DATA(
                49,
                "",
                "it refused 'LAB\\reader': result 49, invalid credentials: 80090308: LdapErr: DSID-0C090439,"
                        + " comment: AcceptSecurityContext error, , v4563. Check the server 'dc' in the Maven settings."),
        STRONG_AUTH(
                8,
                "",
                "it demands a stronger sign-in than a password over this connection (result 8, strong"
                        + " authentication required). Use 'security: ldaps' or 'signIn: kerberos'."),
        UNWILLING(
                53,
                "",
                "it refused 'LAB\\reader' (result 53, unwilling to perform: 80090308: LdapErr: DSID-0C090439,"
                        + " comment: AcceptSecurityContext error, , v4563). Check the server 'dc' in the Maven settings.");

        private final int code;
        private final String data;
        private final String text;

        RefusedBind(int code, String data, String text) {
            this.code = code;
            this.data = data;
            this.text = text;
        }

        LDAPException exception() {
            return new LDAPException(new LDAPResult(
                    1,
                    ResultCode.valueOf(code),
                    "80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, " + data + ", v4563",
                    null,
                    new String[0],
                    null));
        }
    }
}
