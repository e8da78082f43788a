package io.github.cloudsync.report;

/**
 * Text made safe to show. Whatever was read from a machine or a file may hold line breaks, terminal escapes or
 * bidirectional overrides; no format but JSON, which has escapes of its own, may show a text that has not been here.
 */
final class Printable {
    /** How much of a text is shown; {@code report.json} has all of it. */
    private static final int MOST = 1000;

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
        return length <= MOST ? out.toString() : out + "... (" + length + " characters)";
    }

    /** A sentence, such as a reason or advice: its line breaks are only layout and become blanks. */
    static String sentence(String text) {
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
