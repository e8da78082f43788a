package io.github.cloudsync.hygiene.object;

/**
 * Values that no rule of any set has anything against, told by their bytes. What is not plain may still be right. Stateless.
 */
public final class PlainBytes {
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int MARK = 4;
    private static final int WORD = LETTER | DIGIT | MARK;
    private static final String[] OF_THE_SYSTEM = {
        "aad_",
        "admin",
        "cas_",
        "discoverys",
        "exchange",
        "federated",
        "guest",
        "healthm",
        "httpc",
        "iusr_",
        "iwam",
        "krbtgt",
        "msol",
        "support_",
        "systemm",
        "wwio"
    };
    private static final byte[] KINDS = new byte[256];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            KINDS[c] = LETTER;
            KINDS[c - ('a' - 'A')] = LETTER;
        }
        for (char c = '0'; c <= '9'; c++) {
            KINDS[c] = DIGIT;
        }
        KINDS['-'] = MARK;
        KINDS['_'] = MARK;
    }

    private PlainBytes() {}

    /** A name for people: letters of the west at both ends, nothing that is not shown, and no more bytes than that. */
    public static boolean isName(byte[] bytes, int from, int to, int most) {
        if (from >= to || to - from > most || !isVisible(bytes[from]) || !isVisible(bytes[to - 1])) {
            return false;
        }
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b < ' ' || b == 0x7F) {
                // The letters of U+00C0 to U+017F, in two bytes.
                boolean letter =
                        (b & 0xFF) >= 0xC3 && (b & 0xFF) <= 0xC5 && i + 1 < to && (bytes[i + 1] & 0xC0) == 0x80;
                if (!letter) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isVisible(byte b) {
        return b > ' ' && b < 0x7F;
    }

    /** Letters, digits, hyphens and underscores, with single periods between them. */
    public static boolean isWord(byte[] bytes, int from, int to, int most) {
        if (from >= to || to - from > most) {
            return false;
        }
        boolean period = true;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.') {
                if (period) {
                    return false;
                }
                period = true;
            } else if ((KINDS[bytes[i] & 0xFF] & WORD) == 0) {
                return false;
            } else {
                period = false;
            }
        }
        return !period;
    }

    /**
     * An address of a word, an at sign and a domain, short enough for a user principal name.
     *
     * @param start where the last label begins is told to it; what it returns is whether there is such a domain
     */
    public static boolean isAddress(byte[] bytes, int from, int to, LastLabel start) {
        int at = from;
        while (at < to && bytes[at] != '@') {
            at++;
        }
        // 64 and 48 units [M365PREP].
        if (at == to || to - at - 1 > 48 || !isWord(bytes, from, at, 64)) {
            return false;
        }
        int label = at + 1;
        boolean dotted = false;
        for (int i = at + 1; i < to; i++) {
            byte b = bytes[i];
            if (b == '.' || b == '-') {
                if (i == label || i + 1 == to || bytes[i + 1] == '.' || (b == '.' && bytes[i + 1] == '-')) {
                    return false;
                }
                if (b == '.') {
                    label = i + 1;
                    dotted = true;
                }
            } else if ((KINDS[b & 0xFF] & (LETTER | DIGIT)) == 0) {
                return false;
            }
        }
        return dotted && start.isKnown(bytes, label, to);
    }

    /** Tells whether there is a top-level domain; only letters are asked for. */
    @FunctionalInterface
    public interface LastLabel {
        boolean isKnown(byte[] bytes, int from, int to);
    }

    /** Whether it begins with a word of ASCII, in whatever case; the word is in lower case. */
    public static boolean startsWith(byte[] bytes, int from, int to, String word) {
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            byte b = bytes[from + i];
            int lower = b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
            if (lower != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is the category of those objects that the rules look at. */
    public static boolean isPersonOrGroup(byte[] bytes, int from, int to) {
        return startsWith(bytes, from, to, "cn=person,") || startsWith(bytes, from, to, "cn=group,");
    }

    /** Whether it begins as names of accounts do that the system makes; most such names are nobody's of the system. */
    public static boolean mayBeOfTheSystem(byte[] bytes, int from, int to) {
        for (String beginning : OF_THE_SYSTEM) {
            if (startsWith(bytes, from, to, beginning)) {
                return true;
            }
        }
        return to > from && bytes[to - 1] == '$';
    }

    /** Whether it is a word of ASCII, in this very case. */
    public static boolean is(byte[] bytes, int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** An address of a directory, as Exchange makes them for replies to old mail: after its prefix, nothing but plain text. */
    public static boolean isX500(byte[] bytes, int from, int to, int most) {
        if (to - from > most || !startsWith(bytes, from, to, "x500:/")) {
            return false;
        }
        for (int i = from + 5; i < to; i++) {
            byte b = bytes[i];
            boolean plain = (KINDS[b & 0xFF] & WORD) != 0 || b == ' ' || b == '/' || b == '=' || b == '(' || b == ')';
            if (!plain) {
                return false;
            }
        }
        return isVisible(bytes[to - 1]);
    }
}
