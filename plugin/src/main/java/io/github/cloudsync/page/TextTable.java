package io.github.cloudsync.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Markdown table with its columns aligned, the widest ones folded until the table fits the console. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows;
    private final int[] widths;

    private TextTable(List<List<String>> rows) {
        this.rows = rows;
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        widths = IntStream.range(0, columns)
                .map(column -> cells(column).mapToInt(String::length).max().orElse(0))
                .toArray();
    }

    /** @param source the head, the line that divides, and the rows */
    static List<String> lines(List<String> source) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            if (i != 1) {
                rows.add(cells(source.get(i)));
            }
        }
        return new TextTable(rows).render();
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> Inline.text(cell.replace("\\|", "|").strip()))
                .toList();
    }

    private List<String> render() {
        narrow();
        List<String> lines = new ArrayList<>(render(rows.get(0)));
        lines.add(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)));
        rows.stream().skip(1).forEach(row -> lines.addAll(render(row)));
        return lines;
    }

    /** Takes from the widest column that still has a blank to break at, one place at a time. */
    private void narrow() {
        int[] narrowest = IntStream.range(0, widths.length)
                .map(column -> cells(column)
                        .flatMap(cell -> Arrays.stream(cell.split(" ", -1)))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .toArray();
        while (Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) > Filled.WIDTH) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                boolean foldable = widths[column] > narrowest[column];
                if (foldable && (widest < 0 || widths[column] > widths[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private List<String> render(List<String> row) {
        List<List<String>> folded = IntStream.range(0, row.size())
                .mapToObj(column -> Filled.lines(row.get(column), widths[column]))
                .toList();
        int height = folded.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < folded.size(); column++) {
                String cell =
                        line < folded.get(column).size() ? folded.get(column).get(line) : "";
                text.append(column == 0 ? "" : GAP).append(cell);
                text.append(" ".repeat(Math.max(0, widths[column] - cell.length())));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    private Stream<String> cells(int column) {
        return rows.stream().filter(row -> column < row.size()).map(row -> row.get(column));
    }
}
