package io.github.cloudsync.model.verdict;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.demand.Demand;
import io.github.cloudsync.model.demand.Option;
import io.github.cloudsync.model.fact.Evidence;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import java.util.List;

/**
 * One condition that must hold. Stateless; reads and never writes.
 *
 * <p>A fix is part of the finding it puts right, so checking and fixing cannot disagree.
 */
public interface Prerequisite {
    /** The kebab-case name that the class, its test, its page and every message share. */
    String id();

    /** A statement that is true when the prerequisite is met; no full stop. */
    String title();

    /** What it is about; a desired state may leave whole areas out. */
    default Area area() {
        return Area.SERVER;
    }

    /** Looks, as the demand asks. */
    Verdict verify(Evidence evidence, Demand demand);

    /** What a baseline or a desired state may set about it. */
    default List<Option<?>> options() {
        return List.of();
    }

    /** Whether a person may vouch for it where the program cannot see it. */
    default boolean isAttestable() {
        return false;
    }

    /**
     * The keys its fixes may write into. Nothing outside them is ever planned, written or rolled back in its name, and
     * the desired state may ask for further values only in them. A key of every user is one in each user's hive.
     */
    default List<RegistryKey> owns() {
        return List.of();
    }

    /**
     * The values that it decides by itself, in its own keys or alone. Its fixes may write them. The desired state cannot ask for them to hold something
     * else: that would be two answers to one question.
     */
    default List<RegistryValue> decides() {
        return List.of();
    }

    /** Whether its fixes may write this value: it is in a key that it owns, or one that it decides. */
    default boolean mayWrite(RegistryValue value) {
        RegistryValue place = value.ofEveryUser();
        return owns().contains(place.key()) || decides().contains(place);
    }
}
