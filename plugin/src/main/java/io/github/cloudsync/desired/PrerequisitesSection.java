package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Entries;
import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section {@code prerequisites}: where the user's file is stricter than the baseline, or asks for more. */
final class PrerequisitesSection {
    static final String KEY = "prerequisites";

    private static final String LEVEL = "level";

    private final String source;
    private final Baseline baseline;
    private final KnownPrerequisites known;
    private final Problems problems;
    private final OptionReader reader;
    private final EntryOptions options;
    private final Strictness strictness;

    PrerequisitesSection(String source, Baseline baseline, KnownPrerequisites known, Problems problems) {
        this.source = source;
        this.baseline = baseline;
        this.known = known;
        this.problems = problems;
        reader = new OptionReader(Optional.of(source), problems);
        options = new EntryOptions(reader, problems);
        strictness = new Strictness(baseline, problems);
    }

    /** Every demand in force, that of the baseline or of the file, in the order of the catalogue. */
    Map<String, Demand> read(Optional<YamlNode> section) {
        Map<String, Demand> given = section.map(this::given).orElse(Map.of());
        Map<String, Demand> all = new LinkedHashMap<>();
        for (String id : known.ids()) {
            Optional<Demand> demand = Optional.ofNullable(given.get(id)).or(() -> ofBaseline(id));
            demand.ifPresent(it -> all.put(id, it));
        }
        return all;
    }

    private Map<String, Demand> given(YamlNode section) {
        Map<String, Demand> given = new HashMap<>();
        Entries.of(section, KEY, problems)
                .forEach((id, entry) -> known.find(entry.key().at(), id, problems)
                        .ifPresent(prerequisite -> given.put(id, demand(prerequisite, entry))));
        return given;
    }

    private Demand demand(Prerequisite prerequisite, YamlNode.Entry entry) {
        // Naming a prerequisite that the baseline does not have asks for it.
        Demand base =
                ofBaseline(prerequisite.id()).orElse(Demand.standard(source)).from(reader.origin(entry.key()));
        if (entry.value() instanceof YamlNode.Scalar) {
            return base.at(level(entry.value(), prerequisite, base));
        }
        List<String> keys = new ArrayList<>(List.of(LEVEL));
        keys.addAll(EntryOptions.keys(prerequisite));
        Fields fields = Fields.of(entry.value(), "'" + prerequisite.id() + "'", keys, problems);
        Level level =
                fields.get(LEVEL).map(node -> level(node, prerequisite, base)).orElse(base.level());
        return base.at(level).with(options.read(fields, prerequisite, base.settings(), strictness));
    }

    private Optional<Demand> ofBaseline(String id) {
        return baseline.demand(id)
                .map(demand -> new Demand(
                        source,
                        demand.level(),
                        demand.settings(),
                        Optional.of(demand.citation()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Level level(YamlNode node, Prerequisite prerequisite, Demand base) {
        Optional<Level> given = Levels.read(node, "'" + prerequisite.id() + "'", problems);
        boolean inBaseline = baseline.demands().containsKey(prerequisite.id());
        if (inBaseline && base.level() == Level.REQUIRED && given.equals(Optional.of(Level.RECOMMENDED))) {
            problems.add(
                    node.at(),
                    "'" + prerequisite.id() + "' is required by the baseline " + baseline.name()
                            + " and cannot be loosened to recommended; waive it instead, with a reason and a last day:",
                    List.of(
                            WaiversSection.KEY + ":",
                            "  - prerequisite: " + prerequisite.id(),
                            "    reason: WHY",
                            "    expires: YYYY-MM-DD"));
        }
        return given.orElse(base.level());
    }
}
