package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words for the two levels. */
final class Levels {
    private Levels() {}

    static Optional<Level> read(YamlNode node, String what, Problems problems) {
        return new ScalarReader(problems).word(node, what, List.of(Level.values()), Levels::word);
    }

    static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
