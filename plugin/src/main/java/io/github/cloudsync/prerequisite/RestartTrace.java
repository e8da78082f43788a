package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Finding;
import io.github.cloudsync.model.verdict.Observation;
import io.github.cloudsync.model.verdict.Place;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** One place in the registry where a pending restart leaves a trace, and what the trace looks like. */
sealed interface RestartTrace {
    /** Looks at the place; what is found there becomes the finding given for it. */
    void examine(HostFacts host, Examination examination, Function<Observation, Finding> restart);

    /** A key that is there while a restart is pending. */
    record KeyThere(RegistryKey key) implements RestartTrace {
        @Override
        public void examine(HostFacts host, Examination examination, Function<Observation, Finding> restart) {
            unlessThere(Place.of(key), host.lastWritten(key), examination, restart);
        }
    }

    /** A value that is there while a restart is pending, whatever it holds. */
    record ValueThere(RegistryValue value) implements RestartTrace {
        @Override
        public void examine(HostFacts host, Examination examination, Function<Observation, Finding> restart) {
            unlessThere(Place.of(value), host.value(value), examination, restart);
        }
    }

    /** A key that has a key in it for each thing that is pending. */
    record SubkeysThere(RegistryKey key) implements RestartTrace {
        @Override
        public void examine(HostFacts host, Examination examination, Function<Observation, Finding> restart) {
            unlessAbsentOr(
                    "without keys in it, or absent",
                    Place.of(key),
                    host.subkeys(key),
                    List::isEmpty,
                    examination,
                    restart);
        }
    }

    /** A REG_MULTI_SZ that has an entry for each thing that is pending. */
    record ListNotEmpty(RegistryValue value) implements RestartTrace {
        @Override
        public void examine(HostFacts host, Examination examination, Function<Observation, Finding> restart) {
            unlessAbsentOr(
                    "empty or absent", Place.of(value), host.value(value), ListNotEmpty::isEmpty, examination, restart);
        }

        /** Nothing but terminators. Data of another type is taken as what it may be: an entry. */
        private static boolean isEmpty(RegistryData data) {
            for (byte each : data.bytes()) {
                if (each != 0) {
                    return false;
                }
            }
            return data.type() == RegistryType.MULTI_SZ;
        }
    }

    /** A REG_DWORD that is not 0 while a restart is pending. */
    record NumberNotZero(RegistryValue value) implements RestartTrace {
        @Override
        public void examine(HostFacts host, Examination examination, Function<Observation, Finding> restart) {
            unlessAbsentOr(
                    "0 or absent",
                    Place.of(value),
                    RegistryReading.number(host, value),
                    n -> n == 0,
                    examination,
                    restart);
        }
    }

    /**
     * A name that the next start puts in the place of the one in force. Only a Windows that is running has one in force.
     *
     * @param coming the name after the next start
     * @param always whether every Windows has that value; where it need not, an absent one has nothing to put in
     */
    record NameDiffers(RegistryValue active, RegistryValue coming, boolean always) implements RestartTrace {
        @Override
        public void examine(HostFacts host, Examination examination, Function<Observation, Finding> restart) {
            Reading<Instant> start = RegistryReading.always(host.bootTime());
            if (!(start instanceof Reading.Present<Instant>)) {
                examination.notSeen(Place.of(active), "the name in " + coming, start);
                return;
            }
            Reading<String> next = RegistryReading.text(host, coming);
            if (!always && next instanceof Reading.Absent<String>) {
                examination.met(new Observation(Place.of(coming), "the name in " + active + ", or absent", "absent"));
                return;
            }
            Reading<String> now = RegistryReading.always(RegistryReading.text(host, active));
            if (now instanceof Reading.Present<String> name) {
                examination.expect(
                        Place.of(coming),
                        name.value() + ", as " + active,
                        RegistryReading.always(next),
                        name.value()::equalsIgnoreCase,
                        restart);
            } else {
                examination.notSeen(Place.of(active), "the name in " + coming, now);
            }
        }
    }

    private static void unlessThere(
            Place place, Reading<?> reading, Examination examination, Function<Observation, Finding> restart) {
        unlessAbsentOr("absent", place, reading.map(any -> "there"), any -> false, examination, restart);
    }

    private static <T> void unlessAbsentOr(
            String expected,
            Place place,
            Reading<T> reading,
            Predicate<T> nothing,
            Examination examination,
            Function<Observation, Finding> restart) {
        if (reading instanceof Reading.Absent<T>) {
            examination.met(new Observation(place, expected, "absent"));
        } else {
            examination.expect(place, expected, reading, nothing, restart);
        }
    }
}
