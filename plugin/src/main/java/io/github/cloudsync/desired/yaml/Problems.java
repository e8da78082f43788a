package io.github.cloudsync.desired.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, so that the user sees all of it in one go. */
public final class Problems {
    /** More would not be read, and a file of a million mistakes must not fill the memory. */
    private static final int SHOWN = 100;

    private final SourceText source;
    private final List<Problem> found = new ArrayList<>();
    private int unlisted;

    public Problems(SourceText source) {
        this.source = source;
    }

    public void add(Position at, String text) {
        add(at, text, List.of());
    }

    /**
     * Problems of one file.
     *
     * @param snippet lines of YAML to write instead
     */
    public void add(Position at, String text, List<String> snippet) {
        if (found.size() == SHOWN) {
            unlisted++;
        } else {
            found.add(new Problem(source.nearestTo(at), text, snippet));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    public void throwIfAny() throws DesiredStateException {
        if (!isEmpty()) {
            throw asException();
        }
    }

    /** Everything that was added, in the order of the file. */
    DesiredStateException asException() {
        found.sort(Comparator.comparing(Problem::at));
        StringBuilder listing = new StringBuilder();
        for (Problem problem : found) {
            Position at = problem.at();
            listing.append("%s:%d:%d: %s\n".formatted(source.name(), at.line(), at.column(), problem.text()))
                    .append(source.excerpt(at));
            problem.snippet()
                    .forEach(line -> listing.append("    ").append(line).append('\n'));
        }
        int count = found.size() + unlisted;
        if (unlisted > 0) {
            listing.append("… and ").append(unlisted).append(" more\n");
        }
        return new DesiredStateException(
                listing.toString().stripTrailing(),
                "Correct the " + (count == 1 ? "problem" : count + " problems") + " in " + source.name()
                        + " and run again; nothing was checked and nothing was changed.",
                found);
    }
}
