package io.github.cloudsync.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the console output that may not grow without bounds. Takes whole blocks of lines until the limit is
 * reached, and counts the items of those it leaves out.
 */
final class Section {
    private final int limit;
    private final List<Line> lines = new ArrayList<>();
    private Severity worstLeftOut = Severity.INFO;
    private int leftOut;

    Section(int limit) {
        this.limit = limit;
    }

    /**
     * Adds a block unless it, or one before it, does not fit.
     *
     * @param items how many things the block is about
     */
    void add(int items, List<Line> block) {
        if (leftOut == 0 && lines.size() + block.size() <= limit) {
            lines.addAll(block);
            return;
        }
        leftOut += items;
        for (Line line : block) {
            worstLeftOut = worstLeftOut.compareTo(line.severity()) < 0 ? line.severity() : worstLeftOut;
        }
    }

    /**
     * The lines, the last of them saying what was left out.
     *
     * @param noun what one item is called
     * @param complete where all of them are
     */
    List<Line> lines(String noun, String complete) {
        List<Line> all = new ArrayList<>(lines);
        if (leftOut > 0) {
            all.add(new Line(worstLeftOut, leftOut(leftOut, noun, complete)));
        }
        return all;
    }

    static String leftOut(long number, String noun, String complete) {
        return "... and " + Totals.counted(number, "more " + noun) + ", all of them in " + complete;
    }
}
