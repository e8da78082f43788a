package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Lists;
import io.github.cloudsync.desired.yaml.Position;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part {@code registry} of a prerequisite: further values, only in keys that the prerequisite owns. */
final class RequestedValues {
    static final String KEY = "registry";

    private static final String PATH = "key";
    private static final String NAME = "name";
    private static final String VALUE = "value";
    private static final String VIEW = "view";

    /** See "Registry Element Size Limits" in the Windows documentation. */
    private static final int MAX_NAME = 16_383;

    private final Problems problems;
    private final ScalarReader scalars;
    private final RegistryKeys keys;
    private final Map<RegistryValue, Position> requested = new HashMap<>();

    RequestedValues(Problems problems) {
        this.problems = problems;
        scalars = new ScalarReader(problems);
        keys = new RegistryKeys(problems);
    }

    List<RequestedValue> read(YamlNode section, Prerequisite prerequisite) {
        List<RequestedValue> values = new ArrayList<>();
        for (YamlNode node : Lists.of(section, KEY, problems)) {
            value(node, prerequisite).ifPresent(values::add);
        }
        return values;
    }

    private Optional<RequestedValue> value(YamlNode node, Prerequisite prerequisite) {
        Fields fields = Fields.of(node, "a registry value", List.of(PATH, NAME, VALUE), List.of(VIEW), problems);
        boolean in32BitView = fields.get(VIEW).filter(this::is32Bit).isPresent();
        Optional<RegistryKey> key = fields.get(PATH)
                .flatMap(path -> keys.read(path, PATH, in32BitView).filter(k -> isOwned(k, path.at(), prerequisite)));
        Optional<String> name = fields.get(NAME).flatMap(this::name);
        Optional<RegistryData> data =
                fields.get(VALUE).flatMap(value -> new RegistryDataReader(problems).read(value, VALUE));
        if (key.isEmpty() || name.isEmpty() || data.isEmpty()) {
            return Optional.empty();
        }
        RegistryValue place = key.get().value(name.get());
        return isFree(place, node.at(), prerequisite)
                ? Optional.of(new RequestedValue(place, data.get()))
                : Optional.empty();
    }

    private boolean is32Bit(YamlNode node) {
        String text = node instanceof YamlNode.Scalar scalar && !scalar.quoted() ? scalar.text() : "";
        if (!text.equals("64") && !text.equals("32")) {
            problems.add(node.at(), VIEW + " must be 64 or 32, found " + node.shown());
        }
        return text.equals("32");
    }

    private Optional<String> name(YamlNode node) {
        Optional<String> name = scalars.line(node, NAME);
        if (name.isPresent() && (name.get().isBlank() || name.get().length() > MAX_NAME)) {
            problems.add(node.at(), NAME + " must have from 1 to " + MAX_NAME + " characters");
            return Optional.empty();
        }
        return name;
    }

    private boolean isOwned(RegistryKey key, Position at, Prerequisite prerequisite) {
        if (prerequisite.owns().contains(key)) {
            return true;
        }
        String owned = prerequisite.owns().stream().map(RegistryKey::toString).collect(Collectors.joining(", "));
        problems.add(
                at,
                "'" + prerequisite.id() + "' does not own " + key + "; "
                        + (owned.isEmpty() ? "it owns no key" : "it owns " + owned));
        return false;
    }

    private boolean isFree(RegistryValue place, Position at, Prerequisite prerequisite) {
        if (prerequisite.decides().contains(place)) {
            problems.add(
                    at,
                    "'" + prerequisite.id() + "' itself decides what " + place
                            + " must hold; remove the entry, or waive the prerequisite");
            return false;
        }
        Position first = requested.putIfAbsent(place, at);
        if (first != null) {
            problems.add(at, place + " is asked for twice, first at " + first);
        }
        return first == null;
    }
}
