package io.github.cloudsync.hygiene.scan;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Keeps what is told, for tests: a fingerprint is the whole value. */
public final class GlanceKeys {
    private final TreeSet<String> told = new TreeSet<>();
    private final Keys keys = new Keys(
            (space, bytes, from, to) -> {
                String value = new String(bytes, from, to - from, StandardCharsets.UTF_8);
                StringBuilder folded = new StringBuilder();
                value.chars()
                        .map(c -> c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c)
                        .forEach(folded::appendCodePoint);
                told.add(space + " " + folded);
                return 0;
            },
            new Fingerprints(java.nio.file.Path.of("unused")));

    public Keys keys() {
        return keys;
    }

    public Set<String> fingerprints() {
        return told;
    }
}
