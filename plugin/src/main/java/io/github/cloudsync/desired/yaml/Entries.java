package io.github.cloudsync.desired.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/** The entries of a mapping by their keys, each of which may be given only once. */
public final class Entries {
    private Entries() {}

    /**
     * Reads what must be a mapping.
     *
     * @param what its name in messages
     * @return key nodes and their values, by key; empty if it is no mapping
     */
    public static Map<String, YamlNode.Entry> of(YamlNode node, String what, Problems problems) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.add(node.at(), what + " must be a mapping, 'key: value', found " + node.shown());
            return entries;
        }
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!(entry.key() instanceof YamlNode.Scalar key)) {
                problems.add(
                        entry.key().at(),
                        "a key must be a single word, found " + entry.key().shown());
                continue;
            }
            YamlNode.Entry first = entries.putIfAbsent(key.text(), entry);
            if (first != null) {
                problems.add(
                        key.at(),
                        "duplicate key " + Quoted.of(key.text()) + ", first given at "
                                + first.key().at());
            }
        }
        return entries;
    }
}
