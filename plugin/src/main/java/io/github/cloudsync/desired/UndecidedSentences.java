package io.github.cloudsync.desired;

import io.github.cloudsync.desired.yaml.Fields;
import io.github.cloudsync.desired.yaml.Lists;
import io.github.cloudsync.desired.yaml.Problems;
import io.github.cloudsync.desired.yaml.ScalarReader;
import io.github.cloudsync.desired.yaml.YamlNode;
import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Page;
import io.github.cloudsync.model.demand.UndecidedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a baseline that says which sentences of Microsoft's page no prerequisite decides, and why. */
final class UndecidedSentences {
    static final String KEY = "undecided";

    private static final String PAGE = "page";
    private static final String AREA = "area";
    private static final String QUOTE = "quote";
    private static final String WHY = "why";

    private final Map<String, Page> pages;
    private final Problems problems;
    private final ScalarReader scalars;

    /** @param pages the cited pages by their keys */
    UndecidedSentences(Map<String, Page> pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
        scalars = new ScalarReader(problems);
    }

    List<UndecidedSentence> read(YamlNode node) {
        List<UndecidedSentence> sentences = new ArrayList<>();
        Lists.of(node, KEY, problems).forEach(item -> sentence(item).ifPresent(sentences::add));
        return sentences;
    }

    private Optional<UndecidedSentence> sentence(YamlNode node) {
        Fields fields = Fields.of(node, "a sentence", List.of(PAGE, AREA, QUOTE, WHY), List.of(), problems);
        Optional<Page> page = fields.get(PAGE)
                .flatMap(n -> scalars.word(n, PAGE, pages.keySet(), key -> key))
                .map(pages::get);
        Optional<Area> area = fields.get(AREA).flatMap(n -> scalars.word(n, AREA, List.of(Area.values()), Area::word));
        Optional<String> quote = fields.get(QUOTE).flatMap(n -> scalars.text(n, QUOTE));
        Optional<String> why = fields.get(WHY).flatMap(n -> scalars.text(n, WHY));
        return page.flatMap(title ->
                area.flatMap(a -> quote.flatMap(q -> why.map(w -> new UndecidedSentence(title, q, a, w)))));
    }
}
