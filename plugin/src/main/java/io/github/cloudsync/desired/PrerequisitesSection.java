package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Entries;
import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.RequestedValue;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The section {@code prerequisites}: where the user's file is stricter than the baseline, or asks for more. */
final class PrerequisitesSection {
    static final String KEY = "prerequisites";

    private static final String LEVEL = "level";
    private static final String THRESHOLDS = "thresholds";
    private static final String IGNORE = "ignore";

    private final String source;
    private final Baseline baseline;
    private final KnownPrerequisites known;
    private final Problems problems;
    private final RequestedValues requestedValues;

    PrerequisitesSection(String source, Baseline baseline, KnownPrerequisites known, Problems problems) {
        this.source = source;
        this.baseline = baseline;
        this.known = known;
        this.problems = problems;
        requestedValues = new RequestedValues(problems);
    }

    /** Every demand in force, that of the baseline or of the file, in the order of the catalogue. */
    Map<String, Demand> read(Optional<YamlNode> section) {
        Map<String, Demand> given = section.map(this::given).orElse(Map.of());
        Map<String, Demand> all = new LinkedHashMap<>();
        for (String id : known.ids()) {
            Demand demand =
                    given.containsKey(id) ? given.get(id) : baseline.demands().get(id);
            if (demand != null) {
                all.put(id, demand);
            }
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
        Demand base = baseline.demands().getOrDefault(prerequisite.id(), ownDemand(entry));
        if (entry.value() instanceof YamlNode.Scalar) {
            return new Demand(level(entry.value(), prerequisite, base), base.thresholds(), List.of(), base.cites());
        }
        Fields fields = Fields.of(
                entry.value(),
                "'" + prerequisite.id() + "'",
                List.of(LEVEL, THRESHOLDS, RequestedValues.KEY, IGNORE),
                problems);
        Level level =
                fields.get(LEVEL).map(node -> level(node, prerequisite, base)).orElse(base.level());
        Map<String, Long> thresholds = new LinkedHashMap<>(base.thresholds());
        fields.get(THRESHOLDS)
                .map(node -> Thresholds.tighten(node, prerequisite, base.thresholds(), problems))
                .ifPresent(thresholds::putAll);
        List<RequestedValue> registry = fields.get(RequestedValues.KEY)
                .map(node -> requestedValues.read(node, prerequisite))
                .orElse(List.of());
        Set<String> ignored = fields.get(IGNORE)
                .map(node -> new IgnoredSignals(problems).read(node, prerequisite))
                .orElse(Set.of());
        return new Demand(level, thresholds, registry, ignored, base.cites());
    }

    /** Naming a prerequisite that the baseline does not have asks for it. */
    private Demand ownDemand(YamlNode.Entry entry) {
        return new Demand(
                Level.REQUIRED,
                Map.of(),
                List.of(),
                "asked for by " + source + ", line " + entry.key().at().line());
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
