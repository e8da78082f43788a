package io.github.cloudsync.source.ldap;

import io.github.cloudsync.text.IoReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Decides whether to trust a domain controller's certificate, and remembers the one it did not. */
final class Trust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;
    private @Nullable X509Certificate refused;

    private Trust(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    /** Trusts the certificates of a file, or those the JVM trusts. */
    static Trust of(Optional<Path> file) throws DirectoryProblem {
        try {
            KeyStore certificates = file.isPresent() ? load(file.get()) : null;
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(certificates);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager judge) {
                    return new Trust(judge);
                }
            }
            throw new DirectoryProblem("this JVM has no trust manager for X.509 certificates");
        } catch (IOException | GeneralSecurityException e) {
            throw new DirectoryProblem(
                    "the trust store '" + file.map(Path::toString).orElse("of the JVM") + "' could not be read ("
                            + (e instanceof IOException io ? IoReason.of(io) : e.getMessage())
                            + "). Give a file of certificates in PEM form, or a key store without a"
                            + " password.",
                    e);
        }
    }

    SSLSocketFactory socketFactory() throws DirectoryProblem {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new DirectoryProblem("this JVM cannot do TLS: " + e.getMessage(), e);
        }
    }

    /** The certificate that was not trusted, if that is what a handshake failed for. */
    Optional<X509Certificate> refused() {
        return Optional.ofNullable(refused);
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        byte[] bytes = Files.readAllBytes(file);
        if (!new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----")) {
            KeyStore store = KeyStore.getInstance(file.toFile(), (char[]) null);
            if (store.size() == 0) { // also what a PKCS #12 file looks like whose certificates are encrypted
                throw new KeyStoreException("no certificate in it can be read without a password");
            }
            return store;
        }
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
            store.setCertificateEntry("certificate-" + number++, certificate);
        }
        return store;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        try {
            judge.checkServerTrusted(chain, type, socket);
        } catch (CertificateException e) {
            refused = chain[0];
            throw e;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        judge.checkServerTrusted(chain, type, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        judge.checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        judge.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        judge.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        judge.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
