package io.github.cloudsync.prerequisite;

import io.github.cloudsync.host.memory.MemoryHost;
import io.github.cloudsync.model.Observation;
import io.github.cloudsync.model.Reading;
import io.github.cloudsync.model.RegistryKey;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartAfterTlsTest {
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final RegistryKey TLS =
            RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2");
    private static final RegistryKey DOTNET = RegistryKey.of("HKLM\\SOFTWARE\\Microsoft\\.NETFramework\\v4.0.30319");
    private static final String EXPECTED = "written before the last start, 2026-11-22T06:00:00Z";
    private static final String ADVICE = "Restart the server: programs that already run keep the settings of before.";

    @Test
    void keysWrittenBeforeTheLastStartPass() {
        examine(server(START.minusMillis(1))).isMet();
    }

    @Test
    void keysThatAreNotThereWereNotWritten() {
        examine(new MemoryHost()).isMet();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 86_400_000})
    void aKeyWrittenSinceNeedsARestartAndNothingElse(long millisAfter) {
        Instant written = START.plusMillis(millisAfter);
        examine(server(START.minusSeconds(60)).withKeyWritten(TLS.child("Server"), written))
                .finds(new Observation(
                        TLS.child("Server").toString(),
                        EXPECTED,
                        "written " + written.toString().replace(".001Z", "Z")))
                .advises(ADVICE)
                .hasNothingToFix()
                .needsRestartOnly();
    }

    @Test
    void everyKeyOfTheSettingsIsLookedAt() {
        examine(server(START.plusSeconds(5)))
                .finds(Stream.of(TLS, TLS.child("Client"), TLS.child("Server"), DOTNET, DOTNET.in32BitView())
                        .map(key -> new Observation(key.toString(), EXPECTED, "written 2026-11-22T06:00:05Z"))
                        .toArray(Observation[]::new));
    }

    @Test
    void withoutAStartItIsUnknownAndAnImageNeedsNone() {
        examine(server(START).withBootTime(Reading.unreadable("no clock")))
                .isUnknown("last start of Windows could not be read: no clock");
        examine(server(START).withBootTime(Reading.inapplicable("an offline image is not running")))
                .isNotApplicable("an offline image is not running");
    }

    private static MemoryHost server(Instant written) {
        MemoryHost host = new MemoryHost().withBootTime(Reading.present(START));
        Stream.of(TLS.child("Client"), TLS.child("Server"), DOTNET, DOTNET.in32BitView(), TLS)
                .forEach(key -> host.withKeyWritten(key, written));
        return host;
    }

    private static Examined examine(MemoryHost host) {
        return Examined.on(host, new RestartAfterTls(), Desired.everything());
    }
}
