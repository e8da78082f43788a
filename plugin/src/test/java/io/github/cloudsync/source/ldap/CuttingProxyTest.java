package io.github.cloudsync.source.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.fact.Credentials;
import io.github.cloudsync.model.fact.DirectoryAccount;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.source.ldap.lab.Declarations;
import io.github.cloudsync.source.ldap.lab.SambaLab;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A real domain controller whose connection ends, or falls silent, after any number of bytes. */
@Timeout(120)
class CuttingProxyTest {
    private static final Credentials IDA = new Credentials("ida@lab.example", "Passw0rd!ida");

    private final SambaLab lab = SambaLab.shared();
    private final AtomicLong passed = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();

    /** Passes everything to the domain controller and back, until so many bytes have come back. */
    private MisbehavingServer proxy(long limit, boolean stall) throws IOException {
        passed.set(0);
        return new MisbehavingServer(ServerSocketFactory.getDefault(), client -> {
            try (Socket server = new Socket(lab.address(), 636)) {
                MisbehavingServer.start(() -> {
                    try {
                        client.getInputStream().transferTo(server.getOutputStream());
                    } catch (IOException e) {
                        // One side has gone.
                    }
                });
                InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream();
                byte[] buffer = new byte[8192];
                long left = limit;
                while (left > 0) {
                    int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (count < 0) {
                        return;
                    }
                    out.write(buffer, 0, count);
                    out.flush();
                    left -= count;
                    passed.addAndGet(count);
                }
                if (stall) {
                    Thread.sleep(60_000);
                }
            }
        });
    }

    private List<Reading<?>> askEverything(int port, int read, int total) {
        Declarations declarations = Declarations.server("dc1.lab.example")
                .port(port)
                .trusting(lab.certificateAuthority())
                .limits(5000, read, total);
        try (Directory directory = new Directory(
                declarations.build(),
                Optional.of(IDA),
                new TestNames(Map.of("dc1.lab.example", "127.0.0.1")),
                "dns://127.0.0.1:1")) {
            Reading<DirectoryAccount> agent = directory.account("provAgentgMSA$");
            List<Reading<?>> all = new ArrayList<>(List.of(
                    agent,
                    directory.schemaVersion(),
                    directory.schemaAttribute("msDS-ExternalDirectoryObjectId"),
                    directory.domainControllers(),
                    directory.kdsRootKeys(),
                    directory.forest(),
                    directory.upnSuffixes(),
                    directory.group("Sync 1501")));
            agent.seen().ifPresent(account -> {
                all.add(directory.delegation(account));
                all.add(directory.delegationWhereInheritanceIsBlocked(account));
                all.add(directory.groupsOf(account));
            });
            answered.set(passed.get());
            return all;
        }
    }

    /** How many bytes every connection needs for its answers: signatures in the handshake differ by a few in length. */
    private long fewestBytes() {
        return answered.get() - 16;
    }

    /** Every answer is the right one or none, and none comes with its reason. */
    private static void assertRightOrUnreadable(List<Reading<?>> actual, List<Reading<?>> right, long limit) {
        for (int i = 0; i < actual.size(); i++) {
            if (actual.get(i) instanceof Reading.Unreadable<?> unreadable) {
                assertThat(unreadable.reason()).as("cut at %d", limit).startsWith("dc1.lab.example:");
            } else {
                assertThat(actual.get(i)).as("question %d, cut at %d", i, limit).isEqualTo(right.get(i));
            }
        }
    }

    @Test
    void aConnectionCutAnywhereMakesNoAnswerWrong() throws Exception {
        List<Reading<?>> right;
        try (MisbehavingServer proxy = proxy(Long.MAX_VALUE, false)) {
            right = askEverything(proxy.port(), 20_000, 60_000);
        }
        long all = fewestBytes();
        assertThat(right).hasSize(11).noneMatch(Reading.Unreadable.class::isInstance);
        long step = Math.max(1, all / 40);
        for (long limit = 1; limit < all; limit += step) {
            try (MisbehavingServer proxy = proxy(limit, false)) {
                List<Reading<?>> answers = askEverything(proxy.port(), 20_000, 60_000);
                assertRightOrUnreadable(answers, right, limit);
                assertThat(answers).as("cut at %d of %d", limit, all).anyMatch(Reading.Unreadable.class::isInstance);
            }
        }
    }

    @Test
    void aConnectionThatFallsSilentAnywhereEndsInTime() throws Exception {
        List<Reading<?>> right;
        try (MisbehavingServer proxy = proxy(Long.MAX_VALUE, false)) {
            right = askEverything(proxy.port(), 20_000, 60_000);
        }
        long all = fewestBytes();
        for (int part = 1; part < 6; part++) {
            long limit = all * part / 6;
            try (MisbehavingServer proxy = proxy(limit, true)) {
                assertRightOrUnreadable(askEverything(proxy.port(), 500, 1500), right, limit);
            }
        }
    }
}
