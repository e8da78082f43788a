package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLSocketVerifier;
import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/** Holds a server's certificate against the name it was asked for by; without this any trusted certificate would do. */
final class NameCheck extends SSLSocketVerifier {
    /** Wildcards count; the common name does not where there are alternative names (RFC 6125). */
    private final HostNameSSLSocketVerifier verifier = new HostNameSSLSocketVerifier(true, false);

    @Override
    public void verifySSLSocket(String host, int port, SSLSocket socket) throws LDAPException {
        try {
            // The library has shaken hands, and keeps to itself what went wrong. Shaking them again where nothing did
            // would change the keys under TLS 1.3, which not every server expects, and renegotiate under TLS 1.2.
            if (!socket.getSession().isValid()) {
                socket.startHandshake();
            }
        } catch (IOException e) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, "handshake", e);
        }
        try {
            verifier.verifySSLSocket(host, port, socket);
        } catch (LDAPException e) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, "wrong name", new WrongNameException(names(socket)));
        }
    }

    private static String names(SSLSocket socket) {
        try {
            X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? certificate.getSubjectX500Principal().getName()
                    : names.stream().map(name -> "'" + name.get(1) + "'").collect(Collectors.joining(", "));
        } catch (SSLPeerUnverifiedException | CertificateParsingException e) {
            return "none that can be read";
        }
    }
}
