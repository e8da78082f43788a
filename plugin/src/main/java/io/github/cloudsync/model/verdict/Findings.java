package io.github.cloudsync.model.verdict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What differs. There may be a million, of which no more than the first are held; whatever is said of all of them is said
 * only where all are known.
 *
 * @param count how many there are
 * @param first the first of them, in the order they were found; never empty
 * @param all the file in which all of them stand; empty where {@code first} has them all
 */
public record Findings(long count, List<Finding> first, Optional<Path> all) implements Iterable<Finding> {
    public Findings {
        first = List.copyOf(first);
        if (first.isEmpty()) {
            throw new IllegalArgumentException("not met without a finding");
        }
        if (all.isPresent() ? count < first.size() : count != first.size()) {
            throw new IllegalArgumentException(count + " findings, of which " + first.size() + " are known");
        }
    }

    /** These and no more. */
    public static Findings of(List<Finding> findings) {
        return new Findings(findings.size(), findings, Optional.empty());
    }

    /** Whether something holds of each of them; false where not all are known. */
    public boolean allMatch(Predicate<Finding> what) {
        return count == first.size() && first.stream().allMatch(what);
    }

    /** How many of those that are known something holds of. */
    public long count(Predicate<Finding> what) {
        return first.stream().filter(what).count();
    }

    /** The same findings told otherwise. */
    public Findings told(UnaryOperator<Finding> otherwise) {
        return new Findings(count, first.stream().map(otherwise).toList(), all);
    }

    /** These and others, where what both have found alike counts once, as far as it is known. */
    Findings and(Findings others) {
        Set<Finding> both = new LinkedHashSet<>(first);
        both.addAll(others.first);
        long known = (long) first.size() + others.first.size();
        return new Findings(count + others.count - (known - both.size()), new ArrayList<>(both), all.or(others::all));
    }

    @Override
    public Iterator<Finding> iterator() {
        return first.iterator();
    }
}
