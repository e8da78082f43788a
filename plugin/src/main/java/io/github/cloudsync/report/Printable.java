package io.github.cloudsync.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text made safe to show. Whatever was read from a machine or a file may hold line breaks, terminal escapes or
 * bidirectional overrides; no format but JSON, which has escapes of its own, may show a text that has not been here.
 */
public final class Printable {
    /** How much of a text is shown; {@code report.json} has all of it. */
    private static final int MOST = 1000;

    /** How much of a value is shown, in characters. */
    private static final int MOST_DATA = 120;

    /** Registry data that is neither a number nor a text, as {@link io.github.cloudsync.model.registry.RegistryData} writes it. */
    private static final Pattern BYTES = Pattern.compile("(?:REG_\\S+ )?((?:[0-9a-f]{2})+)");

    private Printable() {}

    /** A value or a name: nothing in it is lost, what cannot be shown is shown as an escape. */
    static String value(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(MOST).forEach(c -> {
            if (c == '…') {
                out.append("..."); // not in the code pages of a Windows console
            } else if (isUnsafe(c)) {
                out.append(String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        long length = text.codePoints().count();
        return length <= MOST ? out.toString() : out + cut((int) length, "characters");
    }

    /** What was seen of a setting: the beginning of a long one, and how much there is of it. */
    static String data(String text) {
        if (text.codePointCount(0, text.length()) <= MOST_DATA) {
            return value(text);
        }
        Matcher bytes = BYTES.matcher(text);
        String mark = bytes.matches()
                ? cut(bytes.group(1).length() / 2, "bytes")
                : cut(text.codePointCount(0, text.length()), "characters");
        return value(text.substring(0, text.offsetByCodePoints(0, MOST_DATA))) + mark;
    }

    /** The mark where something was cut: {@code ... 4,096 bytes in all}. */
    static String cut(int number, String unit) {
        return String.format(Locale.ROOT, "... %,d %s in all", number, unit);
    }

    /** A sentence, such as a reason or advice: its line breaks are only layout and become blanks. */
    public static String sentence(String text) {
        return value(text.strip().replaceAll("\\s+", " "));
    }

    /** Whether a character could hide text, reorder it, start a line or an escape sequence, or is not allowed in XML. */
    static boolean isUnsafe(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
