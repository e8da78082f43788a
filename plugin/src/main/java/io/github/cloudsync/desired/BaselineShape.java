package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Entries;
import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a baseline's resource is written: the pages it cites, the prerequisites with the sentence behind each, and the
 * sentences behind none.
 */
final class BaselineShape {
    private static final String PAGES = "pages";
    private static final String PREREQUISITES = "prerequisites";
    private static final String LEVEL = "level";
    private static final String THRESHOLDS = "thresholds";
    private static final String CITES = "cites";
    private static final String PAGE = "page";
    private static final String QUOTE = "quote";

    private final KnownPrerequisites known;
    private final Problems problems;
    private final ScalarReader scalars;

    BaselineShape(KnownPrerequisites known, Problems problems) {
        this.known = known;
        this.problems = problems;
        scalars = new ScalarReader(problems);
    }

    Baseline read(String name, YamlNode root) {
        Fields fields = Fields.of(
                root, "a baseline", List.of(PAGES, PREREQUISITES, UndecidedSentences.KEY), List.of(), problems);
        Map<String, String> pages = fields.get(PAGES).map(this::pages).orElse(Map.of());
        Map<String, Demand> demands =
                fields.get(PREREQUISITES).map(node -> demands(node, pages)).orElse(Map.of());
        return new Baseline(
                name,
                demands,
                fields.get(UndecidedSentences.KEY)
                        .map(new UndecidedSentences(pages, problems)::read)
                        .orElse(List.of()));
    }

    private Map<String, String> pages(YamlNode node) {
        Map<String, String> titles = new LinkedHashMap<>();
        Entries.of(node, PAGES, problems)
                .forEach(
                        (page, entry) -> scalars.text(entry.value(), page).ifPresent(title -> titles.put(page, title)));
        return titles;
    }

    private Map<String, Demand> demands(YamlNode node, Map<String, String> pages) {
        Map<String, Demand> demands = new LinkedHashMap<>();
        Entries.of(node, PREREQUISITES, problems)
                .forEach((id, entry) -> demand(id, entry, pages).ifPresent(demand -> demands.put(id, demand)));
        return demands;
    }

    private Optional<Demand> demand(String id, YamlNode.Entry entry, Map<String, String> pages) {
        Fields fields = Fields.of(entry.value(), "'" + id + "'", List.of(LEVEL, CITES), List.of(THRESHOLDS), problems);
        Optional<Level> level = fields.get(LEVEL).flatMap(node -> Levels.read(node, LEVEL, problems));
        Optional<String> cites = fields.get(CITES).flatMap(node -> citation(node, pages));
        Optional<Map<String, Long>> thresholds = known.find(entry.key().at(), id, problems)
                .map(prerequisite -> fields.get(THRESHOLDS)
                        .map(node -> Thresholds.read(node, prerequisite, problems))
                        .orElse(Map.of()));
        if (level.isEmpty() || cites.isEmpty() || thresholds.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Demand(level.get(), thresholds.get(), List.of(), cites.get()));
    }

    private Optional<String> citation(YamlNode node, Map<String, String> pages) {
        Fields fields = Fields.of(node, "'" + CITES + "'", List.of(PAGE, QUOTE), List.of(), problems);
        Optional<String> page = fields.get(PAGE)
                .flatMap(n -> scalars.word(n, PAGE, pages.keySet(), key -> key))
                .map(pages::get);
        Optional<String> quote = fields.get(QUOTE).flatMap(n -> scalars.text(n, QUOTE));
        return page.flatMap(title -> quote.map(text -> "\"" + text + "\" (" + title + ")"));
    }
}
