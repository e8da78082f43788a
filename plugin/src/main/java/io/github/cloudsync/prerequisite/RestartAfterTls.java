package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Tolerance;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.fact.RestartMark;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import io.github.cloudsync.model.verdict.Prerequisite;
import io.github.cloudsync.model.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys of the TLS and .NET settings were written before Windows was last started.
 *
 * <p>What this program has written it marks with a key in memory, which only a restart removes. What others have written
 * is told by the times of the keys, and those are compared with the start by two clocks: where the two would decide
 * differently, nobody knows. A key's time is that of its last change of any kind, so that this may ask for a restart too
 * many, and never for one too few.
 */
final class RestartAfterTls implements Prerequisite {
    /** With the key above the two sides, whose time tells that one of them was removed. */
    static final List<RegistryKey> KEYS = List.of(
            SchannelProtocol.TLS_1_2,
            SchannelProtocol.CLIENT,
            SchannelProtocol.SERVER,
            DotnetStrongCrypto.KEY,
            DotnetStrongCrypto.KEY.in32BitView());

    private static final Tolerance RESTART = new Tolerance(
            "restart",
            "Whether the server must have been restarted after its TLS settings were written. required: the build fails"
                    + " until it was. tolerated: it is still looked at and shown, but does not fail the build.");
    private static final Place LAST_START = Place.of("last start of Windows");
    private static final String ADVICE = "Restart the server: programs that already run keep the settings of before.";

    @Override
    public String id() {
        return "restart-after-tls";
    }

    @Override
    public String title() {
        return "The server was restarted after its TLS settings were written";
    }

    @Override
    public List<Option<?>> options() {
        return List.of(RESTART);
    }

    @Override
    public Verdict verify(Evidence evidence, Demand demand) {
        HostFacts host = evidence.host();
        Examination examination = new Examination();
        Reading<Instant> byUptime = RegistryReading.always(host.bootTime());
        if (byUptime instanceof Reading.Inapplicable<Instant>) {
            examination.notSeen(LAST_START, "later than the TLS settings", byUptime);
            return examination.verdict();
        }
        examineMark(host.lastWritten(RestartMark.KEY), examination);
        Reading<Instant> recorded = RegistryReading.always(host.recordedStart());
        if (byUptime instanceof Reading.Present<Instant> one && recorded instanceof Reading.Present<Instant> other) {
            LastStart start = LastStart.by(one.value(), other.value());
            KEYS.forEach(key -> examineKey(key, start, host, examination));
        } else {
            Reading<Instant> unseen = byUptime instanceof Reading.Present<Instant> ? recorded : byUptime;
            examination.notSeen(LAST_START, "later than the TLS settings", unseen);
        }
        return examination.verdict();
    }

    private static void examineMark(Reading<Instant> mark, Examination examination) {
        Place place = Place.of(RestartMark.KEY);
        String expected = "absent, as it is after a restart";
        if (mark instanceof Reading.Present<Instant>) {
            String actual = "there: this program has written such settings since the last start";
            examination.found(Finding.restart(new Observation(place, expected, actual), ADVICE));
        } else if (mark instanceof Reading.Absent<Instant>) {
            examination.met(new Observation(place, expected, "absent"));
        } else {
            examination.notSeen(place, expected, mark);
        }
    }

    private static String name(RegistryKey key) {
        return key.path().substring(key.path().lastIndexOf('\\') + 1);
    }

    private static void examineKey(RegistryKey key, LastStart start, HostFacts host, Examination examination) {
        Reading<Instant> written = host.lastWritten(key);
        Optional<RegistryKey> above = key.parent();
        String absent = "";
        // A key that is gone was removed at some time, and the key it lay in keeps that time.
        while (written instanceof Reading.Absent<Instant> && above.isPresent()) {
            written = host.lastWritten(above.get());
            absent = "absent, and " + name(above.get()) + " above it ";
            above = above.get().parent();
        }
        if (!(written instanceof Reading.Present<Instant> time)) {
            if (written instanceof Reading.Absent<Instant>) {
                examination.met(new Observation(Place.of(key), start.expected(), "absent"));
            } else {
                examination.notSeen(Place.of(key), start.expected(), written);
            }
            return;
        }
        Observation seen =
                new Observation(Place.of(key), start.expected(), absent + "written " + LastStart.shown(time.value()));
        switch (start.comparedWith(time.value())) {
            case BEFORE -> examination.met(seen);
            case SINCE -> examination.found(Finding.restart(seen, ADVICE));
            case NOBODY_KNOWS ->
                examination.notSeen(
                        Place.of(key), start.expected(), Reading.unreadable(start.contradiction(seen.actual())));
        }
    }
}
