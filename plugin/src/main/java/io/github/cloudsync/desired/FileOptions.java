package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Choice;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Home;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.demand.Tolerance;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options that stand outside of the prerequisites' entries: at the top level of the file, or in a section. */
final class FileOptions {
    private final List<Prerequisite> known;
    /** By the key at the top level, in the order of the catalogue. */
    private final Map<String, List<Option<?>>> byKey = new LinkedHashMap<>();

    FileOptions(List<Prerequisite> known) {
        this.known = known;
        Set<Option<?>> all = new LinkedHashSet<>();
        known.forEach(prerequisite -> all.addAll(prerequisite.options()));
        for (Option<?> option : all) {
            if (option.home() instanceof Home.Section section) {
                byKey.computeIfAbsent(section.key(), key -> new ArrayList<>()).add(option);
            } else if (option.home() instanceof Home.TopLevel) {
                byKey.put(option.name(), List.of(option));
            }
        }
    }

    /** The keys at the top level of a file, each with its options. */
    Map<String, List<Option<?>>> byKey() {
        return byKey;
    }

    /** What a file sets. */
    Settings read(Fields fields, String file, Problems problems) {
        OptionReader reader = new OptionReader(Optional.of(file), problems);
        Settings settings = Settings.NONE;
        for (Map.Entry<String, List<Option<?>>> each : byKey.entrySet()) {
            Optional<YamlNode> node = fields.get(each.getKey());
            if (node.isPresent()) {
                settings = isSection(each.getValue())
                        ? section(settings, node.get(), each.getKey(), each.getValue(), reader, problems)
                        : reader.into(settings, each.getValue().get(0), node.get());
            }
        }
        return settings;
    }

    /** The demands with what the file sets for each of them. */
    Map<String, Demand> apply(Settings settings, Map<String, Demand> demands) {
        Map<String, Demand> changed = new LinkedHashMap<>(demands);
        for (Prerequisite prerequisite : known) {
            for (Option<?> option : prerequisite.options()) {
                changed.computeIfPresent(prerequisite.id(), (id, demand) -> with(demand, option, settings));
            }
        }
        return changed;
    }

    private static <T> Demand with(Demand demand, Option<T> option, Settings settings) {
        Optional<Settings.Given<T>> given = settings.of(option);
        if (given.isEmpty()) {
            return demand;
        }
        T value = given.get().value();
        Demand set =
                demand.with(demand.settings().with(option, value, given.get().origin()));
        return value instanceof Tolerance.Word word ? set.at(word.level()) : set;
    }

    static boolean isSection(List<Option<?>> options) {
        return options.get(0).home() instanceof Home.Section;
    }

    /** Whether a section cannot be without this option. */
    static boolean isMandatory(Option<?> option) {
        return option instanceof Choice<?> choice && !choice.canSayTheStandard();
    }

    private static Settings section(
            Settings before,
            YamlNode node,
            String key,
            List<Option<?>> options,
            OptionReader reader,
            Problems problems) {
        List<String> mandatory = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        options.forEach(option -> (isMandatory(option) ? mandatory : optional).add(option.name()));
        Fields fields = Fields.of(node, key, mandatory, optional, problems);
        Settings settings = before;
        for (Option<?> option : options) {
            Optional<YamlNode> value = fields.get(option.name());
            settings = value.isPresent() ? reader.into(settings, option, value.get()) : settings;
        }
        return settings;
    }
}
