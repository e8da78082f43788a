package io.github.cloudsync.desired.yaml;

import io.github.cloudsync.text.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A mapping whose keys are laid down: any other key is a problem, and so is the lack of a mandatory one. */
public final class Fields {
    private static final String MERGE_KEY = "<<";

    private final Map<String, YamlNode> values = new LinkedHashMap<>();

    private Fields() {}

    /** Reads what must be a mapping in which every key may be left out. */
    public static Fields of(YamlNode node, String what, List<String> optional, Problems problems) {
        return of(node, what, List.of(), optional, problems);
    }

    /**
     * Reads what must be a mapping.
     *
     * @param what its name in messages, such as {@code a waiver}
     */
    public static Fields of(
            YamlNode node, String what, List<String> mandatory, List<String> optional, Problems problems) {
        Fields fields = new Fields();
        List<String> keys = new ArrayList<>(mandatory);
        keys.addAll(optional);
        Entries.of(node, what, problems).forEach((key, entry) -> fields.put(key, entry, what, keys, problems));
        String lacking = mandatory.stream()
                .filter(key -> !fields.values.containsKey(key))
                .map(key -> "'" + key + "'")
                .collect(Collectors.joining(", "));
        if (node instanceof YamlNode.Mapping && !lacking.isEmpty()) {
            problems.add(node.at(), what + " lacks " + lacking);
        }
        return fields;
    }

    /** The value of a key; empty if it is not there, which has been reported if it must be. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private void put(String key, YamlNode.Entry entry, String what, List<String> keys, Problems problems) {
        Position at = entry.key().at();
        if (keys.contains(key)) {
            values.put(key, entry.value());
        } else if (key.equals(MERGE_KEY)) {
            problems.add(at, "merge keys ('<<') are not supported; write the values out");
        } else {
            problems.add(at, "unknown key " + Quoted.of(key) + " in " + what + NearestWord.advice(key, keys));
            // Goes on as if the near one was meant, so that it is not reported as lacking too.
            NearestWord.to(key, keys).ifPresent(near -> values.putIfAbsent(near, entry.value()));
        }
    }
}
