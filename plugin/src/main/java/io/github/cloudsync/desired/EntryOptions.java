package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.FurtherValues;
import io.github.cloudsync.model.demand.Home;
import io.github.cloudsync.model.demand.Ignorable;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The options of a prerequisite that stand in its entry: its limits in one group, every other one under its name. */
final class EntryOptions {
    static final String THRESHOLDS = "thresholds";
    /** Known in every entry, so that whoever writes one of them where there is none is told just that. */
    private static final List<String> GROUPS = List.of(THRESHOLDS, FurtherValues.NAME, Ignorable.NAME);

    private final OptionReader reader;
    private final RequestedValues requestedValues;
    private final Problems problems;

    EntryOptions(OptionReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
        requestedValues = new RequestedValues(problems);
    }

    /** The keys that an entry of the prerequisite may have for them. */
    static List<String> keys(Prerequisite prerequisite) {
        List<String> keys = new ArrayList<>(GROUPS);
        alone(prerequisite).forEach(option -> keys.add(option.name()));
        return keys;
    }

    /**
     * The settings of the baseline with those of the entry.
     *
     * @param strictness what judges a limit against the baseline's
     */
    Settings read(Fields fields, Prerequisite prerequisite, Settings base, Strictness strictness) {
        Settings settings = base;
        Optional<YamlNode> thresholds = fields.get(THRESHOLDS);
        if (thresholds.isPresent()) {
            Settings own = limits(thresholds.get(), prerequisite, base);
            strictness.judge(own, prerequisite);
            settings = own;
        }
        Optional<YamlNode> registry = fields.get(FurtherValues.NAME);
        if (registry.isPresent()) {
            List<RequestedValue> values = requestedValues.read(registry.get(), prerequisite);
            settings = settings.with(FurtherValues.OPTION, values, reader.origin(registry.get()));
        }
        Optional<YamlNode> ignored = fields.get(Ignorable.NAME);
        if (ignored.isPresent()) {
            settings = ignored(settings, ignored.get(), prerequisite);
        }
        for (Option<?> option : alone(prerequisite)) {
            Optional<YamlNode> node = fields.get(option.name());
            settings = node.isPresent() ? reader.into(settings, option, node.get()) : settings;
        }
        return settings;
    }

    /** The settings with the limits that a baseline or a desired state gives. */
    Settings limits(YamlNode node, Prerequisite prerequisite, Settings base) {
        Map<String, Limit> limits = of(prerequisite, Limit.class).stream()
                .collect(Collectors.toMap(
                        Limit::name, Function.identity(), (one, other) -> one, java.util.TreeMap::new));
        if (limits.isEmpty()) {
            problems.add(node.at(), "'" + prerequisite.id() + "' has no thresholds; remove them");
            return base;
        }
        Fields fields = Fields.of(
                node, "the thresholds of '" + prerequisite.id() + "'", List.copyOf(limits.keySet()), problems);
        Settings settings = base;
        for (Limit limit : limits.values()) {
            Optional<YamlNode> number = fields.get(limit.name());
            settings = number.isPresent() ? reader.into(settings, limit, number.get()) : settings;
        }
        return settings;
    }

    private Settings ignored(Settings settings, YamlNode node, Prerequisite prerequisite) {
        List<Ignorable> ignorable = of(prerequisite, Ignorable.class);
        if (ignorable.isEmpty()) {
            problems.add(
                    node.at(), "'" + prerequisite.id() + "' has no signals to ignore; remove '" + Ignorable.NAME + "'");
            return settings;
        }
        return reader.into(settings, ignorable.get(0), node, prerequisite.id());
    }

    /** The options that stand in the entry under their own names. */
    private static List<Option<?>> alone(Prerequisite prerequisite) {
        List<Option<?>> alone = new ArrayList<>();
        for (Option<?> option : prerequisite.options()) {
            boolean grouped = option instanceof Limit || option instanceof FurtherValues || option instanceof Ignorable;
            if (option.home() instanceof Home.Entry && !grouped) {
                alone.add(option);
            }
        }
        return alone;
    }

    private static <T> List<T> of(Prerequisite prerequisite, Class<T> kind) {
        return prerequisite.options().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
