package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Lists;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Area;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The section {@code verify}: the areas that the file answers for. Without it, all of them. */
final class VerifySection {
    static final String KEY = "verify";

    private final Problems problems;

    VerifySection(Problems problems) {
        this.problems = problems;
    }

    Set<Area> read(YamlNode node) {
        ScalarReader scalars = new ScalarReader(problems);
        Set<Area> areas = EnumSet.noneOf(Area.class);
        List<YamlNode> items = Lists.of(node, KEY, problems);
        for (YamlNode item : items) {
            Optional<Area> area = scalars.word(item, "an area of " + KEY, List.of(Area.values()), Area::word);
            if (area.isPresent() && !areas.add(area.get())) {
                problems.add(item.at(), KEY + " names " + area.get().word() + " twice; remove one of the two");
            }
        }
        if (items.isEmpty() && node instanceof YamlNode.Sequence) {
            problems.add(
                    node.at(),
                    KEY + " must name one area at least, such as 'verify: [server]'; without '" + KEY
                            + ":' the file answers for all of them");
        }
        // A reading with problems is thrown away, and an empty set would only hide them behind another exception.
        return areas.isEmpty() ? EnumSet.allOf(Area.class) : areas;
    }
}
