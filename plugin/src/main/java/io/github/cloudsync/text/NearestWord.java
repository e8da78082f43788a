package io.github.cloudsync.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class NearestWord {
    /** Longer words are not compared: the cost grows with the square, and nothing known is so long. */
    private static final int MAX_LENGTH = 100;

    private NearestWord() {}

    /** Empty where nothing known is near enough to be meant. */
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 3));
    }

    /** The known word that is so near that nothing else can have been meant: two edits at most. */
    public static Optional<String> misspelt(String word, Collection<String> known) {
        return to(word, known).filter(near -> !near.equals(word) && distance(word, near) <= 2);
    }

    /** "; did you mean 'x'?" or, where nothing is near, "; known is: x, y". */
    public static String advice(String word, Collection<String> known) {
        return to(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElseGet(() -> "; known: " + String.join(", ", known));
    }

    /** Edits between two words regardless of case, a swap of neighbours counting as one: optimal string alignment. */
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int substitution = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(substitution, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
