package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Lists;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.Quoted;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** The section {@code fleet}: the hosts that a folder of snapshots has to be about, by their computer names. */
final class FleetSection {
    static final String KEY = "fleet";

    private static final String HOSTS = "hosts";

    private final Problems problems;

    FleetSection(Problems problems) {
        this.problems = problems;
    }

    List<String> read(YamlNode node) {
        Fields fields = Fields.of(node, KEY, List.of(HOSTS), List.of(), problems);
        List<YamlNode> items =
                fields.get(HOSTS).map(hosts -> Lists.of(hosts, HOSTS, problems)).orElse(List.of());
        List<String> names = new ArrayList<>();
        for (YamlNode item : items) {
            new ScalarReader(problems).text(item, "an entry of " + HOSTS).ifPresent(name -> {
                if (names.stream().anyMatch(name::equalsIgnoreCase)) {
                    problems.add(item.at(), HOSTS + " names " + Quoted.of(name) + " twice; remove one of the two");
                }
                names.add(name);
            });
        }
        if (items.isEmpty()
                && fields.get(HOSTS).filter(YamlNode.Sequence.class::isInstance).isPresent()) {
            problems.add(node.at(), HOSTS + " must name one host at least; to expect none, remove '" + KEY + ":'");
        }
        return names;
    }
}
