package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key {@code restart}: whether the server must have been restarted after its TLS settings were written.
 *
 * <p>Tolerated means that it is still looked at and shown, but does no longer fail the build.
 */
final class RestartSetting {
    static final String KEY = "restart";
    /** The prerequisite it is about. */
    static final String PREREQUISITE = "restart-after-tls";

    private enum Word {
        REQUIRED,
        TOLERATED
    }

    private final Problems problems;

    RestartSetting(Problems problems) {
        this.problems = problems;
    }

    /** The demands with the level that the key asks for; the same where it is left out. */
    Map<String, Demand> apply(Optional<YamlNode> node, Map<String, Demand> demands) {
        Optional<Word> word = node.flatMap(n -> new ScalarReader(problems)
                .word(n, KEY, List.of(Word.values()), w -> w.name().toLowerCase(java.util.Locale.ROOT)));
        Demand demand = demands.get(PREREQUISITE);
        if (word.isEmpty() || demand == null) {
            return demands;
        }
        Map<String, Demand> changed = new LinkedHashMap<>(demands);
        Level level = word.get() == Word.TOLERATED ? Level.RECOMMENDED : Level.REQUIRED;
        changed.put(
                PREREQUISITE,
                new Demand(level, demand.thresholds(), demand.registry(), demand.ignored(), demand.cites()));
        return changed;
    }
}
