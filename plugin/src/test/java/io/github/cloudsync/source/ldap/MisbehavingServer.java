package io.github.cloudsync.source.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A server on the loopback that does with every connection what a test tells it. */
final class MisbehavingServer implements AutoCloseable {
    /** What to do with a connection; it is closed when this returns or throws. */
    interface Behaviour {
        void serve(Socket socket) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    MisbehavingServer(ServerSocketFactory factory, Behaviour behaviour) throws IOException {
        server = factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(() -> {
            while (!server.isClosed()) {
                Socket socket;
                try {
                    socket = server.accept();
                } catch (IOException e) {
                    return;
                }
                open.add(socket);
                start(() -> {
                    try (socket) {
                        behaviour.serve(socket);
                    } catch (IOException | InterruptedException e) {
                        // The other side has gone, as it should.
                    }
                });
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    static void start(Runnable task) {
        Thread thread = new Thread(task, "misbehaving-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
