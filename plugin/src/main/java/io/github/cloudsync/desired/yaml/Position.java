package io.github.cloudsync.desired.yaml;

import java.util.Comparator;

/**
 * A place in a file, as editors count it.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
public record Position(int line, int column) implements Comparable<Position> {
    private static final Comparator<Position> IN_FILE_ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    /** The first character of a file; where a file as a whole is meant. */
    static final Position START = new Position(1, 1);

    @Override
    public int compareTo(Position other) {
        return IN_FILE_ORDER.compare(this, other);
    }

    /** The place as messages show it: {@code line 3, column 5}. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
