package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Lists;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Choice;
import io.github.cloudsync.model.demand.Flag;
import io.github.cloudsync.model.demand.Ignorable;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Origin;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.demand.Tolerance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is set for an option, whatever kind it is of. What is wrong is reported and not set. */
final class OptionReader {
    /** Every whole number that JSON and Java read alike (RFC 8259, section 6). */
    static final long MAX_NUMBER = (1L << 53) - 1;

    private final Optional<String> file;
    private final Problems problems;
    private final ScalarReader scalars;

    /** @param file the desired state that is read, as the user named it; empty if it is a baseline */
    OptionReader(Optional<String> file, Problems problems) {
        this.file = file;
        this.problems = problems;
        scalars = new ScalarReader(problems);
    }

    /** The settings with what this node sets for the option. Further registry values have a reader of their own. */
    Settings into(Settings settings, Option<?> option, YamlNode node) {
        if (option instanceof Limit limit) {
            return with(settings, limit, scalars.wholeNumber(node, limit.name(), 0, MAX_NUMBER), node);
        }
        if (option instanceof Choice<?> choice) {
            return word(settings, choice, node);
        }
        if (option instanceof Flag flag) {
            return with(settings, flag, scalars.flag(node, flag.name()), node);
        }
        if (option instanceof Tolerance tolerance) {
            List<Tolerance.Word> words = List.of(Tolerance.Word.values());
            return with(settings, tolerance, scalars.word(node, tolerance.name(), words, Tolerance.Word::word), node);
        }
        throw new IllegalArgumentException("no single value: " + option.name());
    }

    /** The settings with the names that this node says do not count. */
    Settings into(Settings settings, Ignorable option, YamlNode node, String prerequisite) {
        Set<String> ignored = new LinkedHashSet<>();
        for (YamlNode item : Lists.of(node, option.name(), problems)) {
            scalars.word(item, "a signal of '" + prerequisite + "'", option.names(), name -> name)
                    .ifPresent(ignored::add);
        }
        return settings.with(option, Set.copyOf(ignored), origin(node));
    }

    /** Where the file says so. */
    Optional<Origin> origin(YamlNode node) {
        return file.map(name -> new Origin(name, node.at().line(), node.at().column()));
    }

    private <T> Settings word(Settings settings, Choice<T> choice, YamlNode node) {
        Optional<T> value = scalars.word(node, choice.name(), choice.words().entrySet(), Map.Entry::getKey)
                .map(Map.Entry::getValue);
        return with(settings, choice, value, node);
    }

    private <T> Settings with(Settings settings, Option<T> option, Optional<T> value, YamlNode node) {
        return value.map(it -> settings.with(option, it, origin(node))).orElse(settings);
    }
}
