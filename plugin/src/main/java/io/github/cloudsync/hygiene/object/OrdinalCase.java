package io.github.cloudsync.hygiene.object;

/**
 * Comparison that ignores case by UTF-16 unit and by nothing else: the same on every machine and in every culture. A
 * character outside ASCII is never equal to one inside, as in .NET, whose ordinal comparison this is: the dotless i is no
 * I, and the Kelvin sign no K. Stateless.
 */
public final class OrdinalCase {
    private OrdinalCase() {}

    /** The text with each unit in upper case: two are equal if and only if these are. */
    public static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (fold(text.charAt(i)) != text.charAt(i)) {
                char[] units = text.toCharArray();
                for (int j = i; j < units.length; j++) {
                    units[j] = fold(units[j]);
                }
                return new String(units);
            }
        }
        return text;
    }

    public static boolean startsWith(String text, String start) {
        return matchesAt(text, 0, start);
    }

    public static boolean equal(String one, String other) {
        return one.length() == other.length() && matchesAt(one, 0, other);
    }

    public static boolean contains(String text, String part) {
        for (int i = 0; i + part.length() <= text.length(); i++) {
            if (matchesAt(text, i, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesAt(String text, int at, String part) {
        if (at + part.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (fold(text.charAt(at + i)) != fold(part.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static char fold(char unit) {
        if (unit < 0x80) {
            return unit >= 'a' && unit <= 'z' ? (char) (unit - ('a' - 'A')) : unit;
        }
        char upper = Character.toUpperCase(unit);
        return upper < 0x80 ? unit : upper;
    }
}
