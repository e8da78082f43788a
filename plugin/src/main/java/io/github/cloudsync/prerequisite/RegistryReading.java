package io.github.cloudsync.prerequisite;

import io.github.cloudsync.model.fact.HostFacts;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryType;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Facts that Windows keeps in the registry, read strictly: data of another type tells nothing, and is unreadable. */
final class RegistryReading {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private RegistryReading() {}

    static Reading<Long> number(HostFacts host, RegistryValue value) {
        return number(host.value(value));
    }

    /** What a value that was read holds, for whoever also makes a change of that reading. */
    static Reading<Long> number(Reading<RegistryData> reading) {
        return strictly(reading, "a REG_DWORD", data -> {
            OptionalLong number = data.asDword();
            return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
        });
    }

    /** A number that Windows writes as text, as it does with its build. */
    static Reading<Long> numberInText(HostFacts host, RegistryValue value) {
        return strictly(
                host.value(value),
                "digits in a REG_SZ",
                data -> plainText(data)
                        .filter(text -> DIGITS.matcher(text).matches())
                        .map(Long::valueOf));
    }

    static Reading<String> text(HostFacts host, RegistryValue value) {
        return strictly(host.value(value), "a REG_SZ", RegistryReading::plainText);
    }

    /** The same reading, but a fact that every Windows has is not absent: it could not be seen. */
    static <T> Reading<T> always(Reading<T> reading) {
        return reading instanceof Reading.Absent<T>
                ? Reading.unreadable("it is absent, though every Windows has it; look at the registry with regedit")
                : reading;
    }

    private static Optional<String> plainText(RegistryData data) {
        return data.type() == RegistryType.SZ ? data.asText() : Optional.empty();
    }

    private static <T> Reading<T> strictly(
            Reading<RegistryData> reading, String wanted, Function<RegistryData, Optional<T>> read) {
        if (reading instanceof Reading.Present<RegistryData> present) {
            return read.apply(present.value())
                    .map(Reading::present)
                    .orElseGet(() -> Reading.unreadable("it holds "
                            + (present.value().type() == RegistryType.SZ ? "the REG_SZ " : "")
                            + present.value().brief()
                            + " instead of " + wanted + "; find out what wrote that"));
        }
        // Nothing was seen, so there is nothing to convert.
        return reading.map(data -> {
            throw new IllegalStateException("seen after all: " + data);
        });
    }
}
