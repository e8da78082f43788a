package io.github.cloudsync.model.demand;

/**
 * A number that a prerequisite compares with. A desired state may make it stricter than the baseline, never looser.
 *
 * @param name what files call it, such as {@code mebibytes}
 * @param standard the number in force where neither the baseline nor the desired state gives one
 */
public record Limit(String name, Bound bound, Long standard, String meaning) implements Option<Long> {
    /** Which numbers pass, and so which way is the stricter one. */
    public enum Bound {
        /** The number is the least that passes: a greater one is stricter. */
        LEAST("the least"),
        /** The number is the most that passes: a smaller one is stricter. */
        MOST("the most");

        private final String words;

        Bound(String words) {
            this.words = words;
        }

        /** How a sentence says it: {@code the least}. */
        public String words() {
            return words;
        }
    }

    /** Whether a number lets more pass than another does. */
    public boolean isLooser(long number, long than) {
        return bound == Bound.LEAST ? number < than : number > than;
    }

    @Override
    public String words(Long value) {
        return value.toString();
    }
}
