package io.github.cloudsync.desired.yaml;

import java.util.List;

/** The items of a list. */
public final class Lists {
    private Lists() {}

    /**
     * Reads what must be a list.
     *
     * @param what its name in messages
     * @return empty if it is none, which is then reported
     */
    public static List<YamlNode> of(YamlNode node, String what, Problems problems) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        problems.add(node.at(), what + " must be a list, each entry after '- ', found " + node.shown());
        return List.of();
    }
}
