package io.github.cloudsync.model.demand;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of which a desired state may say that they do not count. Each that is ignored is named in every report.
 *
 * @param names all of them, sorted
 */
public record Ignorable(Set<String> names, String meaning) implements Option<Set<String>> {
    /** The key it stands under. */
    public static final String NAME = "ignore";

    public Ignorable {
        names = Collections.unmodifiableSet(new TreeSet<>(names));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> standard() {
        return Set.of();
    }

    @Override
    public String words(Set<String> value) {
        return String.join(", ", new TreeSet<>(value));
    }
}
