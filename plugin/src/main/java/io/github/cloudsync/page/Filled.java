package io.github.cloudsync.page;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between its words. A word that is longer than a line is not cut: paths and addresses stay. */
final class Filled {
    /** Fits a console of 120 columns behind the log's prefix. */
    static final int WIDTH = 100;

    private Filled() {}

    /** Lines of at most {@link #WIDTH}, the first one and the others each behind their indentation. */
    static List<String> lines(String text, String first, String others) {
        List<String> lines = new ArrayList<>();
        for (String line : lines(text, WIDTH - first.length())) {
            lines.add((lines.isEmpty() ? first : others) + line);
        }
        return lines;
    }

    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" +", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
