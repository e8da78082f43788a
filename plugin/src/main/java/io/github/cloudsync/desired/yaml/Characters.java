package io.github.cloudsync.desired.yaml;

import java.util.Optional;

/**
 * Which characters a desired state may hold.
 *
 * <p>Refused is what a reader of the file or of a report would not see: control characters, line separators that editors
 * do not count as such, byte order marks inside the text, half surrogate pairs, and the characters that reorder the text
 * around them (CVE-2021-42574).
 */
final class Characters {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    /** Whether the character has no business in the file; tabs and line ends have. */
    static boolean isRefused(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> c == BYTE_ORDER_MARK || c == 0xFFFE || c == 0xFFFF || reordersText(c);
        };
    }

    /** The first refused character in a text, by its name. */
    static Optional<String> firstRefused(String text) {
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isRefused(c)) {
                return Optional.of(name(c));
            }
        }
        return Optional.empty();
    }

    /** The character as Unicode writes it: {@code U+001B}. */
    static String name(int c) {
        return String.format("U+%04X", c);
    }

    /** The bidirectional embeddings, overrides and isolates of Unicode Annex 9, section 2. */
    private static boolean reordersText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
