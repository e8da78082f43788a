package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Entries;
import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Citation;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.Page;
import io.github.cloudsync.model.demand.Settings;
import java.time.LocalDate;
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
    private static final String TITLE = "title";
    private static final String DATE = "date";
    private static final String CITES = "cites";
    private static final String PAGE = "page";
    private static final String GROUP = "group";
    private static final String QUOTE = "quote";

    private final KnownPrerequisites known;
    private final Problems problems;
    private final ScalarReader scalars;
    private final EntryOptions options;

    BaselineShape(KnownPrerequisites known, Problems problems) {
        this.known = known;
        this.problems = problems;
        scalars = new ScalarReader(problems);
        options = new EntryOptions(new OptionReader(Optional.empty(), problems), problems);
    }

    Baseline read(String name, YamlNode root) {
        Fields fields = Fields.of(
                root, "a baseline", List.of(PAGES, PREREQUISITES, UndecidedSentences.KEY), List.of(), problems);
        Map<String, Page> pages = fields.get(PAGES).map(this::pages).orElse(Map.of());
        Map<String, BaselineDemand> demands =
                fields.get(PREREQUISITES).map(node -> demands(node, pages)).orElse(Map.of());
        return new Baseline(
                name,
                demands,
                fields.get(UndecidedSentences.KEY)
                        .map(new UndecidedSentences(pages, problems)::read)
                        .orElse(List.of()));
    }

    private Map<String, Page> pages(YamlNode node) {
        Map<String, Page> pages = new LinkedHashMap<>();
        Entries.of(node, PAGES, problems)
                .forEach((key, entry) -> page(key, entry.value()).ifPresent(page -> pages.put(key, page)));
        return pages;
    }

    private Optional<Page> page(String key, YamlNode node) {
        Fields fields = Fields.of(node, "'" + key + "'", List.of(TITLE, DATE), List.of(), problems);
        Optional<String> title = fields.get(TITLE).flatMap(n -> scalars.text(n, TITLE));
        Optional<LocalDate> date = fields.get(DATE).flatMap(n -> scalars.date(n, DATE));
        return title.flatMap(t -> date.map(d -> new Page(t, d)));
    }

    private Map<String, BaselineDemand> demands(YamlNode node, Map<String, Page> pages) {
        Map<String, BaselineDemand> demands = new LinkedHashMap<>();
        Entries.of(node, PREREQUISITES, problems)
                .forEach((id, entry) -> demand(id, entry, pages).ifPresent(demand -> demands.put(id, demand)));
        return demands;
    }

    private Optional<BaselineDemand> demand(String id, YamlNode.Entry entry, Map<String, Page> pages) {
        Fields fields = Fields.of(
                entry.value(), "'" + id + "'", List.of(LEVEL, CITES), List.of(EntryOptions.THRESHOLDS), problems);
        Optional<Level> level = fields.get(LEVEL).flatMap(node -> Levels.read(node, LEVEL, problems));
        Optional<Citation> cites = fields.get(CITES).flatMap(node -> citation(node, pages));
        Optional<Settings> settings = known.find(entry.key().at(), id, problems)
                .map(prerequisite -> fields.get(EntryOptions.THRESHOLDS)
                        .map(node -> options.limits(node, prerequisite, Settings.NONE))
                        .orElse(Settings.NONE));
        if (level.isEmpty() || cites.isEmpty() || settings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BaselineDemand(level.get(), settings.get(), cites.get()));
    }

    private Optional<Citation> citation(YamlNode node, Map<String, Page> pages) {
        Fields fields = Fields.of(node, "'" + CITES + "'", List.of(PAGE, GROUP, QUOTE), List.of(), problems);
        Optional<Page> page = fields.get(PAGE)
                .flatMap(n -> scalars.word(n, PAGE, pages.keySet(), key -> key))
                .map(pages::get);
        Optional<String> quote = fields.get(QUOTE).flatMap(n -> scalars.text(n, QUOTE));
        Optional<String> group = fields.get(GROUP).flatMap(n -> scalars.text(n, GROUP));
        return page.flatMap(p -> group.flatMap(g -> quote.map(q -> new Citation(p, g, q))));
    }
}
