package io.github.cloudsync.report;

import java.util.List;
import java.util.stream.IntStream;

/** Rows of cells, padded so that the cells of a column start at the same place. */
final class Columns {
    /** A longer cell is not cut, it only stops pushing the other rows apart. */
    private static final int WIDEST = 64;

    private static final String GAP = "  ";

    private final List<Integer> widths;

    /** @param rows what decides the widths; all with the same number of cells */
    Columns(List<List<String>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).size();
        widths = IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .filter(length -> length <= WIDEST)
                        .max()
                        .orElse(0))
                .toList();
    }

    /** One row, without blanks at its end. */
    String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            row.append(column == 0 ? "" : GAP).append(cell);
            row.append(" ".repeat(Math.max(0, widths.get(column) - length(cell))));
        }
        return row.toString().stripTrailing();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
