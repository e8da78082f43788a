package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Lists;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The part {@code ignore} of a prerequisite: the names of the signals that do not count. */
final class IgnoredSignals {
    private final Problems problems;

    IgnoredSignals(Problems problems) {
        this.problems = problems;
    }

    Set<String> read(YamlNode section, Prerequisite prerequisite) {
        List<String> known = prerequisite.signals().stream().sorted().toList();
        if (known.isEmpty()) {
            problems.add(section.at(), "'" + prerequisite.id() + "' has no signals to ignore; remove 'ignore'");
            return Set.of();
        }
        Set<String> ignored = new LinkedHashSet<>();
        for (YamlNode node : Lists.of(section, "ignore", problems)) {
            new ScalarReader(problems)
                    .word(node, "a signal of '" + prerequisite.id() + "'", known, name -> name)
                    .ifPresent(ignored::add);
        }
        return ignored;
    }
}
