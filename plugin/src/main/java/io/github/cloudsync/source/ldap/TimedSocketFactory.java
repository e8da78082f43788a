package io.github.cloudsync.source.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes TLS sockets that give up in time.
 *
 * <p>The LDAP library shakes hands in a thread of its own, before any of its time-outs is in force, and then waits for
 * that thread whatever happens: a server that accepts and says nothing would hold the build for ever.
 */
final class TimedSocketFactory extends SSLSocketFactory {
    private final SSLSocketFactory factory;
    private final Deadline deadline;

    TimedSocketFactory(SSLSocketFactory factory, Deadline deadline) {
        this.factory = factory;
        this.deadline = deadline;
    }

    private Socket timed(Socket socket) throws SocketException {
        socket.setSoTimeout(deadline.connectMillis());
        deadline.watch(socket);
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return timed(factory.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return timed(factory.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return timed(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return timed(factory.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return timed(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return timed(factory.createSocket(host, port, localHost, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }
}
