package io.github.cloudsync.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A page of Markdown as lines for a console: headings underlined, paragraphs filled, tables aligned, code indented and
 * never broken, so that it can be copied.
 *
 * <p>Knows the Markdown that the pages of this plugin are written in: headings, paragraphs, lists, tables and fenced
 * code. A test over all pages fails when one of them uses more.
 */
public final class ConsolePage {
    private static final String FENCE = "```";
    private static final String INDENT = "    ";

    private final List<String> source;
    private final List<String> lines = new ArrayList<>();
    private int next;

    private ConsolePage(List<String> source) {
        this.source = source;
    }

    public static List<String> lines(String markdown) {
        return new ConsolePage(markdown.lines().toList()).render();
    }

    private List<String> render() {
        while (next < source.size()) {
            String line = source.get(next);
            if (line.isBlank()) {
                next++;
            } else {
                if (!lines.isEmpty()) {
                    lines.add("");
                }
                block(line);
            }
        }
        return List.copyOf(lines);
    }

    private void block(String first) {
        if (first.startsWith("#")) {
            heading(first);
        } else if (first.startsWith(FENCE)) {
            code();
        } else if (first.startsWith("|")) {
            lines.addAll(TextTable.lines(take(line -> line.startsWith("|"))));
        } else if (ListItem.startsWith(first)) {
            list();
        } else {
            lines.addAll(Filled.lines(joined(take(line -> !startsBlock(line))), "", ""));
        }
    }

    /** The page's name is underlined twice, a section once. */
    private void heading(String line) {
        next++;
        int level = line.length() - line.replaceFirst("^#+", "").length();
        String text = Inline.text(line.substring(level).strip());
        lines.add(text);
        if (level <= 2) {
            lines.add((level == 1 ? "=" : "-").repeat(text.length()));
        }
    }

    private void code() {
        next++;
        while (next < source.size() && !source.get(next).startsWith(FENCE)) {
            lines.add((INDENT + source.get(next)).stripTrailing());
            next++;
        }
        next++;
    }

    private void list() {
        while (next < source.size() && ListItem.startsWith(source.get(next))) {
            ListItem item = ListItem.of(source.get(next));
            next++;
            List<String> rest = take(line -> !startsBlock(line));
            String text = (item.text() + " " + joined(rest)).strip();
            lines.addAll(Filled.lines(text, item.mark(), " ".repeat(item.mark().length())));
        }
    }

    private List<String> take(Predicate<String> belongs) {
        List<String> taken = new ArrayList<>();
        while (next < source.size() && !source.get(next).isBlank() && belongs.test(source.get(next))) {
            taken.add(source.get(next));
            next++;
        }
        return taken;
    }

    private static boolean startsBlock(String line) {
        return line.startsWith("#") || line.startsWith(FENCE) || line.startsWith("|") || ListItem.startsWith(line);
    }

    private static String joined(List<String> raw) {
        return Inline.text(raw.stream().map(String::strip).collect(Collectors.joining(" ")));
    }
}
