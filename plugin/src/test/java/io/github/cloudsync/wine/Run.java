package io.github.cloudsync.wine;

import java.util.List;

/** A program that has ended on a {@link WineServer}: its exit code, and what it printed on either output. */
public record Run(String command, int exitCode, List<String> lines) {
    public String text() {
        return String.join("\n", lines);
    }

    /** This run, unless the program failed. */
    public Run requireSuccess() {
        if (exitCode != 0) {
            throw new AssertionError("exit code " + exitCode + " of: " + command + "\n" + text());
        }
        return this;
    }
}
