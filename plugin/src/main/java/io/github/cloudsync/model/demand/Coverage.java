package io.github.cloudsync.model.demand;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a desired state, and so a report, answers for. Nothing that is not looked at may pass for met, and nothing may be
 * left out in silence; so a report carries this and every format shows it.
 *
 * @param areas what is to be verified, by {@code verify} in the desired state; never empty
 * @param undeclared those of the areas of which the desired state does not say where to look
 * @param undecided the sentences of Microsoft's page that no prerequisite decides, of every area
 */
public record Coverage(Set<Area> areas, Set<Area> undeclared, List<UndecidedSentence> undecided) {
    public Coverage {
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("a desired state that answers for nothing");
        }
        // In the order of Area, so that every list of them reads the same.
        areas = Collections.unmodifiableSet(EnumSet.copyOf(areas));
        undeclared = undeclared.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(undeclared));
        undecided = List.copyOf(undecided);
    }

    /** Every area, all of them declared, and no sentence left. */
    public static Coverage whole() {
        return of(EnumSet.allOf(Area.class));
    }

    /** These areas, all of them declared, and no sentence left. */
    public static Coverage of(Set<Area> areas) {
        return new Coverage(areas, Set.of(), List.of());
    }

    public boolean isWhole() {
        return areas.size() == Area.values().length;
    }

    /** The areas that the desired state leaves out. */
    public Set<Area> outside() {
        Set<Area> outside = EnumSet.allOf(Area.class);
        outside.removeAll(areas);
        return Collections.unmodifiableSet(outside);
    }

    /** The sentences of the areas that are to be verified; for the others {@link #outside} speaks. */
    public List<UndecidedSentence> undecidedInside() {
        return undecided.stream()
                .filter(sentence -> areas.contains(sentence.area()))
                .toList();
    }
}
