package io.github.cloudsync.report;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Coverage;
import java.util.ArrayList;
import java.util.List;

/** Says how far a report reaches: what a praise is about, and what it says nothing about. */
final class Reach {
    private Reach() {}

    /** What is met: {@code the 2026-07 baseline}, {@code the server part of baseline 2026-07}. */
    static String part(Coverage coverage, String baseline) {
        return coverage.isWhole()
                ? "the " + Printable.value(baseline) + " baseline"
                : "the " + Area.inWords(coverage.areas()) + " part"
                        + (coverage.areas().size() == 1 ? "" : "s") + " of baseline " + Printable.value(baseline);
    }

    /** What follows a praise: {@code ; directory and network are outside this file; 3 sentences of ... are not verified}. */
    static String limits(Coverage coverage) {
        StringBuilder limits = new StringBuilder();
        if (!coverage.isWhole()) {
            limits.append("; ")
                    .append(Area.inWords(coverage.outside()))
                    .append(coverage.outside().size() == 1 ? " is" : " are")
                    .append(" outside this file");
        }
        int sentences = coverage.undecidedInside().size();
        if (sentences > 0) {
            limits.append("; ")
                    .append(sentences(sentences))
                    .append(sentences == 1 ? " is" : " are")
                    .append(" not verified");
        }
        return limits.toString();
    }

    /** What was not looked at, as a line of its own where there is nothing to praise; empty if there is nothing. */
    static List<String> notVerified(Coverage coverage) {
        List<String> parts = new ArrayList<>();
        if (!coverage.isWhole()) {
            parts.add(Area.inWords(coverage.outside()) + " (outside this file)");
        }
        int sentences = coverage.undecidedInside().size();
        if (sentences > 0) {
            parts.add(sentences(sentences) + " (no prerequisite decides " + (sentences == 1 ? "it)" : "them)"));
        }
        return parts.isEmpty() ? List.of() : List.of("Not verified: " + String.join("; ", parts) + ".");
    }

    private static String sentences(int number) {
        return Totals.counted(number, "sentence") + " of Microsoft's page";
    }
}
