package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.github.cloudsync.model.fact.DirectoryDeclaration.TimeLimits;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a directory could not be reached, or gave no complete answer, and what to do. */
final class LdapProblems {
    /** How much of a server's own message is shown. */
    private static final int SHOWN = 200;

    private static final Map<ResultCode, String> RESULTS = Map.of(
            ResultCode.SIZE_LIMIT_EXCEEDED,
            "the answer was cut off at the server's size limit, so what is missing is not known",
            ResultCode.TIME_LIMIT_EXCEEDED,
            "the server stopped the search at its time limit, so what is missing is not known",
            ResultCode.ADMIN_LIMIT_EXCEEDED,
            "the server stopped the search at an administrative limit, so what is missing is not known",
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
            "the account the plugin signed in with may not read this; sign in with one that may",
            ResultCode.BUSY,
            "the server is too busy; try again later",
            ResultCode.UNAVAILABLE,
            "the server is not available at present; try again later");

    /** What the library itself reports; a server's answer, however bad, leaves the connection usable. */
    private static final Set<ResultCode> BROKEN = Set.of(
            ResultCode.SERVER_DOWN,
            ResultCode.DECODING_ERROR,
            ResultCode.TIMEOUT,
            ResultCode.LOCAL_ERROR,
            ResultCode.CONNECT_ERROR);

    private LdapProblems() {}

    /**
     * Why no connection came about.
     *
     * @param waited how long it was tried; the library reports some time-outs as a closed socket
     */
    static String connecting(LDAPException e, Place place, Trust trust, Deadline deadline, Duration waited) {
        Optional<X509Certificate> refused = trust.refused();
        if (refused.isPresent()) {
            return place + " has a certificate that is not trusted: " + described(refused.get())
                    + ". Give the certificate of its issuer with 'trustStore:'.";
        }
        if (cause(e, WrongNameException.class) instanceof WrongNameException wrong) {
            return place + " has a certificate for other names: " + wrong.names() + ". Name the domain controller with"
                    + " one of them in 'server:'.";
        }
        if (cause(e, UnknownHostException.class) != null) {
            return "the name '" + place.host() + "' is not known to DNS. Check the spelling and this machine's name"
                    + " servers.";
        }
        if (cause(e, ConnectException.class) != null || cause(e, NoRouteToHostException.class) != null) {
            return place
                    + " refuses connections. Check that it is a domain controller and that no firewall is between.";
        }
        if (timedOut(e)
                || deadline.passed()
                || waited.compareTo(deadline.limits().connect()) >= 0) {
            return place + " did not answer within " + words(deadline.limits().connect())
                    + ". Check that no firewall is between, or raise 'timeouts: {connect: …}'.";
        }
        if (cause(e, SSLException.class) instanceof SSLException tls) {
            return place + " and this machine could not agree on TLS: " + oneLine(String.valueOf(tls.getMessage()))
                    + ". Check that the domain controller has a certificate and that the port is right.";
        }
        if (cause(e, IOException.class) != null) {
            return place + " broke the connection while it was coming about. Check that the port is right.";
        }
        return place + " could not be connected to: " + result(e) + ".";
    }

    /** Why a question got no complete answer. */
    static String asking(LDAPException e, Place place, String what, Deadline deadline) {
        TimeLimits limits = deadline.limits();
        if (deadline.passed()) {
            return place + " did not answer everything within " + words(limits.total())
                    + ". Raise 'timeouts: {total: …}', or see what keeps it.";
        }
        if (timedOut(e)) {
            return place + " did not answer within " + words(limits.read()) + " when asked for " + what
                    + ". Raise 'timeouts: {read: …}', or see what keeps it.";
        }
        if (e.getResultCode().equals(ResultCode.REFERRAL)) {
            return place + " does not hold " + what + " and refers to " + String.join(", ", e.getReferralURLs())
                    + ". Name a domain controller of that domain in 'server:'.";
        }
        String known = RESULTS.get(e.getResultCode());
        if (known != null) {
            return place + " was asked for " + what + ", but " + known + " (" + result(e) + ").";
        }
        if (!broken(e)) {
            return place + " was asked for " + what + " and answered " + result(e) + ".";
        }
        return place + " broke the connection when asked for " + what + " (" + result(e) + "). Try again; if it"
                + " happens again, see the domain controller's event log.";
    }

    /** Whether nothing more can be asked over the connection. */
    static boolean broken(LDAPException e) {
        return BROKEN.contains(e.getResultCode());
    }

    /** The result's number and name and the server's message, in one line. */
    static String result(LDAPException e) {
        String message = e.getDiagnosticMessage() == null ? e.getMessage() : e.getDiagnosticMessage();
        return "result " + e.getResultCode().intValue() + ", "
                + e.getResultCode().getName() + ": " + oneLine(String.valueOf(message));
    }

    /** Text of a server or a library without line breaks or other control characters, and not too long. */
    static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    private static boolean timedOut(LDAPException e) {
        return e.getResultCode().equals(ResultCode.TIMEOUT) || cause(e, SocketTimeoutException.class) != null;
    }

    private static String described(X509Certificate certificate) {
        boolean selfSigned = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        return "'" + certificate.getSubjectX500Principal().getName() + "', "
                + (selfSigned
                        ? "issued by itself"
                        : "issued by '" + certificate.getIssuerX500Principal().getName() + "'");
    }

    private static String words(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private static @Nullable Throwable cause(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return cause;
            }
        }
        return null;
    }
}
