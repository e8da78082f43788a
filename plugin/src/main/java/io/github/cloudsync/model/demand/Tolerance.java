package io.github.cloudsync.model.demand;

import java.util.Locale;

/**
 * Whether the prerequisite fails the build. Tolerated, it is still looked at and shown, but no more than recommended; this
 * is the one level that a desired state may lower without a waiver.
 *
 * @param name the key at the top level of the file
 */
public record Tolerance(String name, String meaning) implements Option<Tolerance.Word> {
    /** What a desired state says. */
    public enum Word {
        REQUIRED(Level.REQUIRED),
        TOLERATED(Level.RECOMMENDED);

        private final Level level;

        Word(Level level) {
            this.level = level;
        }

        /** The level that it gives the prerequisite. */
        public Level level() {
            return level;
        }

        /** The word in the file. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Word standard() {
        return Word.REQUIRED;
    }

    @Override
    public Home home() {
        return Home.TOP_LEVEL;
    }

    @Override
    public String words(Word value) {
        return value.word();
    }
}
