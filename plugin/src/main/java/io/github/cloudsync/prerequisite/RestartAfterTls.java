package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.DesiredState;
import io.github.cloudsync.model.Evidence;
import io.github.cloudsync.model.Finding;
import io.github.cloudsync.model.Observation;
import io.github.cloudsync.model.Prerequisite;
import io.github.cloudsync.model.Reading;
import io.github.cloudsync.model.RegistryKey;
import io.github.cloudsync.model.Verdict;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The keys of the TLS and .NET settings were written before Windows was last started.
 *
 * <p>True whoever wrote them and without any mark of ours. A key's time is that of its last change of any kind, so that
 * this may ask for a restart too many, and never for one too few.
 */
final class RestartAfterTls implements Prerequisite {
    /** With the key above the two sides, whose time tells that one of them was removed. */
    private static final List<RegistryKey> KEYS = List.of(
            SchannelProtocol.TLS_1_2,
            SchannelProtocol.CLIENT,
            SchannelProtocol.SERVER,
            DotnetStrongCrypto.KEY,
            DotnetStrongCrypto.KEY.in32BitView());

    @Override
    public String id() {
        return "restart-after-tls";
    }

    @Override
    public String title() {
        return "The server was restarted after its TLS settings were written";
    }

    @Override
    public Verdict verify(Evidence evidence, DesiredState desired) {
        Examination examination = new Examination();
        Reading<Instant> start = evidence.host().bootTime();
        if (!(start instanceof Reading.Present<Instant> started)) {
            examination.notSeen("last start of Windows", "later than the TLS settings", RegistryReading.always(start));
            return examination.verdict();
        }
        String expected = "written before the last start, " + shown(started.value());
        for (RegistryKey key : KEYS) {
            Reading<Instant> written = evidence.host().lastWritten(key);
            if (written instanceof Reading.Absent<Instant>) {
                examination.met(new Observation(key.toString(), expected, "absent"));
            } else {
                examination.expect(
                        key.toString(),
                        expected,
                        written.map(Written::new),
                        time -> time.at.isBefore(started.value()),
                        seen -> Finding.restart(
                                seen, "Restart the server: programs that already run keep the settings of before."));
            }
        }
        return examination.verdict();
    }

    /** A time as messages show it: {@code written 2026-11-22T06:00:00Z}. */
    private record Written(Instant at) {
        @Override
        public String toString() {
            return "written " + shown(at);
        }
    }

    private static String shown(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
