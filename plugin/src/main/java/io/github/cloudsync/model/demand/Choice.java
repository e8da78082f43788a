package io.github.cloudsync.model.demand;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of several words; which, the user decides.
 *
 * @param words what each word stands for, in the order they are shown
 * @param standard what is in force without a word; where it has none, its section cannot be without one
 */
public record Choice<T>(String name, Home home, Map<String, T> words, T standard, String meaning) implements Option<T> {
    public Choice {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    @Override
    public String words(T value) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /** Whether what is in force without a word can also be said with one. */
    public boolean canSayTheStandard() {
        return words.containsValue(standard);
    }
}
