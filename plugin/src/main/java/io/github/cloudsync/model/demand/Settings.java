package io.github.cloudsync.model.demand;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What is set for one prerequisite, by its options.
 *
 * @param given what is set for each option; written by {@link #with} alone, so that each value is of its option's type
 */
public record Settings(Map<Option<?>, Given<?>> given) {
    public static final Settings NONE = new Settings(Map.of());

    /**
     * What is set for one option.
     *
     * @param origin where the desired state says so; empty if the baseline does
     */
    public record Given<T>(T value, Optional<Origin> origin) {}

    public Settings {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    /** The same with one more, which takes the place of what was set before. */
    public <T> Settings with(Option<T> option, T value, Optional<Origin> origin) {
        Map<Option<?>, Given<?>> more = new LinkedHashMap<>(given);
        more.put(option, new Given<>(value, origin));
        return new Settings(more);
    }

    /** What is set; empty if the option's standard is in force. */
    @SuppressWarnings("unchecked") // the value was put there with its option, see with(…)
    public <T> Optional<Given<T>> of(Option<T> option) {
        return Optional.ofNullable((Given<T>) given.get(option));
    }

    /** What is in force. */
    public <T> T value(Option<T> option) {
        return of(option).map(Given::value).orElse(option.standard());
    }

    /** What is set as a desired state says it, by the options in the order they were set. */
    public Map<Option<?>, String> inWords() {
        Map<Option<?>, String> words = new LinkedHashMap<>();
        given.keySet().forEach(option -> words.put(option, words(option)));
        return words;
    }

    private <T> String words(Option<T> option) {
        return option.words(value(option));
    }

    public void forEach(BiConsumer<Option<?>, Given<?>> each) {
        given.forEach(each);
    }
}
