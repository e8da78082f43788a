package io.github.cloudsync.desired;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Citation;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.Limit;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.demand.Page;
import io.github.cloudsync.model.demand.Settings;
import io.github.cloudsync.model.demand.UndecidedSentence;
import io.github.cloudsync.model.verdict.Prerequisite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A baseline as the plugin reads it: a line for each of its parts, whose fields a tab separates. It is written from the
 * YAML that people keep, by a test that holds the two equal, since parsing that YAML took a sixth of a whole check.
 *
 * <p>A file that it does not understand is a defect of the plugin, and an {@link IllegalStateException}. For one thread.
 */
final class BaselineLines {
    static final String PAGE = "page";
    static final String DEMAND = "demand";
    static final String LIMIT = "limit";
    static final String UNDECIDED = "undecided";

    private final KnownPrerequisites known;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, BaselineDemand> demands = new HashMap<>();
    private final List<UndecidedSentence> undecided = new ArrayList<>();

    BaselineLines(KnownPrerequisites known) {
        this.known = known;
    }

    Baseline read(String name, String text) {
        for (String line : text.lines().toList()) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case PAGE -> pages.put(fields[1], new Page(fields[2], LocalDate.parse(fields[3])));
                case DEMAND -> demands.put(fields[1], demand(fields));
                case LIMIT -> limit(fields[1], fields[2], Long.parseLong(fields[3]));
                case UNDECIDED ->
                    undecided.add(new UndecidedSentence(page(fields[1]), fields[3], area(fields[2]), fields[4]));
                default -> throw new IllegalStateException("no part of a baseline: " + line);
            }
        }
        return new Baseline(name, demands, undecided);
    }

    private BaselineDemand demand(String[] fields) {
        prerequisite(fields[1]);
        return new BaselineDemand(
                Level.valueOf(fields[2]), Settings.NONE, new Citation(page(fields[3]), fields[4], fields[5]));
    }

    private void limit(String id, String name, long number) {
        BaselineDemand demand = demands.get(id);
        for (Option<?> option : prerequisite(id).options()) {
            if (demand != null && option instanceof Limit limit && limit.name().equals(name)) {
                Settings settings = demand.settings().with(limit, number, Optional.empty());
                demands.put(id, new BaselineDemand(demand.level(), settings, demand.citation()));
                return;
            }
        }
        throw new IllegalStateException("no limit of " + id + ": " + name);
    }

    private Prerequisite prerequisite(String id) {
        return known.byId(id).orElseThrow(() -> new IllegalStateException("unknown prerequisite " + id));
    }

    private Page page(String key) {
        Page page = pages.get(key);
        if (page == null) {
            throw new IllegalStateException("unknown page " + key);
        }
        return page;
    }

    private static Area area(String word) {
        for (Area area : Area.values()) {
            if (area.word().equals(word)) {
                return area;
            }
        }
        throw new IllegalStateException("unknown area " + word);
    }
}
