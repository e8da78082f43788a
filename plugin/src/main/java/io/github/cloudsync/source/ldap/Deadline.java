package io.github.cloudsync.source.ldap;

import com.unboundid.ldap.sdk.LDAPConnection;
import io.github.cloudsync.model.fact.DirectoryDeclaration.TimeLimits;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The end of the time that all questions to a directory may take together.
 *
 * <p>A time-out for each answer is not enough: a peer that sends one byte now and then keeps every one of them. So the
 * connection is closed when the time is up, which ends whatever waits for it.
 */
final class Deadline implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "directory-deadline");
        thread.setDaemon(true);
        return thread;
    });
    private final TimeLimits limits;
    private final long end;

    Deadline(TimeLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.total().toNanos();
    }

    /** Closes the connection when the time is up. */
    void watch(LDAPConnection connection) {
        var unused = clock.schedule(() -> connection.close(), left().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Closes the socket when the time is up; a connection that is only coming about does not close its own. */
    void watch(Socket socket) {
        var unused = clock.schedule(
                () -> {
                    socket.close();
                    return null;
                },
                left().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /** The time to wait for a connection, in milliseconds. */
    int connectMillis() {
        return millis(limits.connect());
    }

    /** The time to wait for an answer, in milliseconds. */
    int readMillis() {
        return millis(limits.read());
    }

    TimeLimits limits() {
        return limits;
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** At least one millisecond, for the library takes 0 as for ever. */
    private int millis(Duration limit) {
        Duration shorter = limit.compareTo(left()) < 0 ? limit : left();
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, shorter.toMillis()));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
