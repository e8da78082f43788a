package io.github.cloudsync.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.HostException;
import io.github.cloudsync.model.fact.HostQuestion;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.RestartMark;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Verdict;
import io.github.cloudsync.source.memory.MemoryHost;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                .finds(new Sighting(
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
                        .map(key -> new Sighting(key.toString(), EXPECTED, "written 2026-11-22T06:00:05Z"))
                        .toArray(Sighting[]::new));
    }

    @Test
    void whatThisProgramWritesOwesARestartWhateverTheClocksSay() throws HostException {
        MemoryHost host = server(START.minusSeconds(60));
        host.write(enabling());
        // As if the clock had been set forward by a day since, and the machine paused.
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        host.withBootTime(Reading.present(tomorrow));
        examine(host)
                .finds(new Sighting(
                        RestartMark.KEY.toString(),
                        "absent, as it is after a restart",
                        "there: this program has written such settings since the last start"))
                .advises(ADVICE)
                .hasNothingToFix()
                .needsRestartOnly();
        examine(host.restart(tomorrow)).isMet();
    }

    @Test
    void takingItBackOwesARestartAsWell() throws HostException {
        MemoryHost host = server(START.minusSeconds(60));
        host.write(enabling());
        host.restart(Instant.now().plusSeconds(60));
        examine(host).isMet();
        host.write(enabling().inverse());
        examine(host).findsAsManyAs(1).needsRestartOnly();
    }

    @Test
    void theMarkIsSetForEveryKeyThatIsLookedAtAndForNoOther() {
        assertThat(RestartAfterTls.KEYS).allMatch(RestartMark::isOwedFor);
        assertThat(RestartMark.isOwedFor(RestartMark.KEY)).isFalse();
        assertThat(RestartMark.isOwedFor(RegistryKey.of("HKLM\\SYSTEM\\CurrentControlSet\\Services\\VaultSvc")))
                .isFalse();
    }

    @Test
    void aMarkThatCannotBeReadIsUnknown() {
        MemoryHost host = server(START.minusSeconds(60));
        assertThat(new Watched(host, List.of())
                        .verdict(
                                new RestartAfterTls(),
                                Desired.everything(),
                                Map.of(
                                        new Watched.Fact("host", new HostQuestion.KeyWritten(RestartMark.KEY)),
                                        Reading.unreadable("access denied"))))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.reason())
                                .isEqualTo(RestartMark.KEY + " could not be read: access denied"));
    }

    /** Turned off, started with that, and then the key deleted: every process still has it off. */
    @Test
    void aKeyThatWasRemovedSinceNeedsARestart() {
        RegistryKey protocols = TLS.parent().orElseThrow();
        MemoryHost host = new MemoryHost().withBootTime(Reading.present(START));
        protocols.lineage().forEach(key -> host.withKeyWritten(key, START.minusSeconds(60)));
        Examined.on(host, new RestartAfterTls(), Desired.effectiveTls()).isMet();
        host.withKeyWritten(protocols, START.plusSeconds(5));
        Examined.on(host, new RestartAfterTls(), Desired.effectiveTls())
                .finds(Stream.of(TLS, TLS.child("Client"), TLS.child("Server"))
                        .map(key -> new Sighting(
                                key.toString(),
                                EXPECTED,
                                "absent, and Protocols above it written 2026-11-22T06:00:05Z"))
                        .toArray(Sighting[]::new))
                .needsRestartOnly();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void betweenTwoClocksNobodyKnows(boolean recordedIsLater) {
        Instant later = START.plusSeconds(7200);
        MemoryHost host = server(START.minusSeconds(60))
                .withBootTime(Reading.present(recordedIsLater ? START : later))
                .withRecordedStart(Reading.present(recordedIsLater ? later : START));
        examine(host).isMet();
        RegistryKey client = TLS.child("Client");
        examine(host.withKeyWritten(client, START.plusSeconds(3600)))
                .isUnknown(client + " could not be read: it is written 2026-11-22T07:00:00Z, and the clocks contradict"
                        + " each other: Windows was started at 2026-11-22T06:00:00Z by one and at"
                        + " 2026-11-22T08:00:00Z by the other, as happens when the clock is set or the machine was"
                        + " paused. Restart the server; then they agree.");
        examine(host.withKeyWritten(client, later)).findsAsManyAs(1).needsRestartOnly();
    }

    @Test
    void oneClockAloneIsNotBelieved() {
        examine(server(START.minusSeconds(60)).withRecordedStart(Reading.unreadable("status 0xc0000003")))
                .isUnknown("last start of Windows could not be read: status 0xc0000003");
    }

    private static Change enabling() {
        RegistryValue enabled = TLS.child("Client").value("Enabled");
        return new Change(enabled, Optional.empty(), Optional.of(RegistryData.dword(1)));
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
