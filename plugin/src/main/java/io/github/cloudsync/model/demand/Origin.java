package io.github.cloudsync.model.demand;

/**
 * Where in a desired state something is said.
 *
 * @param file the desired state as the user named it
 * @param line from 1
 * @param column from 1
 */
public record Origin(String file, int line, int column) {
    /** As editors jump to it: {@code cloudsync.yaml:3:5}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
