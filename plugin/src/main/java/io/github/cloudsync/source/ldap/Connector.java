package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.GSSAPIBindRequest;
import com.unboundid.ldap.sdk.GSSAPIBindRequestProperties;
import com.unboundid.ldap.sdk.GSSAPIChannelBindingType;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.NameResolver;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SASLQualityOfProtection;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.DirectoryDeclaration;
import io.github.cloudsync.model.fact.LdapSecurity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;

/** Opens signed-in connections: finds the domain controller, secures the connection, and only then signs in. */
final class Connector {
    private static final int LDAP = 389;
    private static final int LDAPS = 636;

    /** Far more than an answer of Active Directory takes, and far less than what would exhaust the memory. */
    private static final int LARGEST_MESSAGE = 64 * 1024 * 1024;

    private final DirectoryDeclaration declared;
    private final Optional<Credentials> credentials;
    private final NameResolver names;
    private final String nameServers;

    Connector(
            DirectoryDeclaration declared, Optional<Credentials> credentials, NameResolver names, String nameServers) {
        this.declared = declared;
        this.credentials = credentials;
        this.names = names;
        this.nameServers = nameServers;
    }

    Session open() throws DirectoryProblem {
        Deadline deadline = new Deadline(declared.limits());
        List<String> problems = new ArrayList<>();
        try {
            for (Place place : places()) {
                try {
                    return open(place, deadline);
                } catch (Unreachable e) {
                    problems.add(e.problem.reason());
                }
            }
        } catch (DirectoryProblem e) {
            deadline.close();
            throw e;
        }
        deadline.close();
        throw new DirectoryProblem(String.join(" ", problems));
    }

    private List<Place> places() throws DirectoryProblem {
        int standard = declared.security() == LdapSecurity.LDAPS ? LDAPS : LDAP;
        if (declared.address() instanceof DirectoryDeclaration.Server server) {
            return List.of(new Place(server.name(), server.port().orElse(standard)));
        }
        return new DomainLocator(nameServers, declared.limits().connect())
                .find(declared.address().name()).stream()
                        .map(host -> new Place(host, standard))
                        .toList();
    }

    /** A domain controller that cannot be reached, where another may be. */
    private static final class Unreachable extends Exception {
        private static final long serialVersionUID = 1L;

        private final DirectoryProblem problem;

        Unreachable(DirectoryProblem problem) {
            super(problem);
            this.problem = problem;
        }
    }

    private Session open(Place place, Deadline deadline) throws DirectoryProblem, Unreachable {
        Trust trust = Trust.of(declared.trustStore());
        boolean ldaps = declared.security() == LdapSecurity.LDAPS;
        SocketFactory sockets =
                ldaps ? new TimedSocketFactory(trust.socketFactory(), deadline) : SocketFactory.getDefault();
        LDAPConnection connection = new LDAPConnection(sockets, options(deadline));
        deadline.watch(connection);
        int requests = 0;
        long start = System.nanoTime();
        try {
            connection.connect(place.host(), place.port(), deadline.connectMillis());
            if (declared.security() == LdapSecurity.STARTTLS) {
                requests++;
                startTls(connection, trust, deadline);
            }
        } catch (LDAPException e) {
            connection.close();
            throw new Unreachable(new DirectoryProblem(
                    LdapProblems.connecting(e, place, trust, deadline, Duration.ofNanos(System.nanoTime() - start)),
                    e));
        }
        try {
            requests += signIn(connection, place, deadline);
            return new Session(connection, place, deadline, requests);
        } catch (DirectoryProblem e) {
            connection.close();
            throw e;
        }
    }

    private LDAPConnectionOptions options(Deadline deadline) {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(deadline.connectMillis());
        options.setResponseTimeoutMillis(deadline.readMillis());
        options.setUseSynchronousMode(true);
        options.setFollowReferrals(false); // it would sign in wherever an answer points to
        options.setUseSchema(false);
        options.setMaxMessageSize(LARGEST_MESSAGE);
        options.setNameResolver(names);
        options.setSSLSocketVerifier(new NameCheck());
        return options;
    }

    private static void startTls(LDAPConnection connection, Trust trust, Deadline deadline)
            throws LDAPException, DirectoryProblem {
        StartTLSExtendedRequest request =
                new StartTLSExtendedRequest(new TimedSocketFactory(trust.socketFactory(), deadline));
        request.setResponseTimeoutMillis(deadline.connectMillis());
        ExtendedResult result = connection.processExtendedOperation(request);
        if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
            throw new LDAPException(result);
        }
    }

    /** Signs in and returns how many requests that took. */
    private int signIn(LDAPConnection connection, Place place, Deadline deadline) throws DirectoryProblem {
        if (declared.signIn() instanceof DirectoryDeclaration.Kerberos kerberos) {
            try {
                connection.bind(new GSSAPIBindRequest(kerberos(kerberos, place)));
                return 3; // the ticket, the choice of protection, and the empty answer between them
            } catch (LDAPException e) {
                throw problem(e, place, deadline, SignInProblems.kerberos(e, place.host()));
            }
        }
        String serverId = ((DirectoryDeclaration.Password) declared.signIn()).serverId();
        Credentials found = credentials.orElseThrow(
                () -> new DirectoryProblem("the Maven settings have no user name and password for the server '"
                        + serverId + "'. Add <server><id>" + serverId + "</id>…</server> to settings.xml."));
        if (declared.security() == LdapSecurity.NONE || found.password().isEmpty()) {
            // An empty password would be an anonymous sign-in that succeeds (RFC 4513, 5.1.2).
            throw new DirectoryProblem(
                    "a password is sent only over TLS and never empty. Use 'security: ldaps' and check the"
                            + " server '" + serverId + "' in the Maven settings.");
        }
        try {
            SimpleBindRequest request = new SimpleBindRequest(found.userName(), found.password());
            request.setResponseTimeoutMillis(deadline.readMillis());
            connection.bind(request);
            return 1;
        } catch (LDAPException e) {
            throw problem(e, place, deadline, SignInProblems.password(e, found.userName(), serverId));
        }
    }

    private static DirectoryProblem problem(LDAPException e, Place place, Deadline deadline, String refusal) {
        // Kerberos fails in this JVM before anything is sent, which the library calls a local error.
        boolean broken = deadline.passed()
                || (LdapProblems.broken(e) && !e.getResultCode().equals(ResultCode.LOCAL_ERROR));
        return new DirectoryProblem(
                broken ? LdapProblems.asking(e, place, "a sign-in", deadline) : place + ": " + refusal, e);
    }

    private GSSAPIBindRequestProperties kerberos(DirectoryDeclaration.Kerberos kerberos, Place place) {
        GSSAPIBindRequestProperties properties = new GSSAPIBindRequestProperties(null, (String) null);
        properties.setUseTicketCache(true);
        properties.setRequireCachedCredentials(true);
        kerberos.ticketCache().ifPresent(file -> properties.setTicketCachePath(file.toString()));
        properties.setSASLClientServerName(place.host());
        if (declared.security() == LdapSecurity.NONE) {
            // Signed and sealed, or not at all.
            properties.setAllowedQoP(SASLQualityOfProtection.AUTH_CONF);
        } else {
            // Active Directory refuses to seal what TLS protects already; the channel binding ties the two together.
            properties.setAllowedQoP(SASLQualityOfProtection.AUTH);
            properties.setChannelBindingType(GSSAPIChannelBindingType.TLS_SERVER_END_POINT);
        }
        return properties;
    }
}
