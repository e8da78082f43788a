package io.github.cloudsync.hygiene.corrected;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/** What rules ask of texts. Stateless. */
final class Text {
    private Text() {}

    static boolean isAlphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** What Unicode calls white space, and what does not show either. */
    static boolean isWhiteSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 || c == 0x200B || c == 0xFEFF;
    }

    static boolean isBlank(String text) {
        return text.chars().allMatch(Text::isWhiteSpace);
    }

    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isWhiteSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isWhiteSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static String kept(String text, IntPredicate allowed) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** At most so many UTF-16 units, never half a character. */
    static String cut(String text, int most) {
        boolean half = Character.isHighSurrogate(text.charAt(most - 1)) && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, half ? most - 1 : most);
    }

    static String singlePeriods(String text) {
        return text.replaceAll("\\.{2,}", ".").replaceAll("^\\.|\\.$", "");
    }

    /** Letters as they are written where there are none with accents: umlauts as in German passports, the rest without. */
    static String transliterated(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case 'ä', 'æ' -> plain.append("ae");
                case 'ö', 'ø', 'œ' -> plain.append("oe");
                case 'ü' -> plain.append("ue");
                case 'Ä', 'Æ' -> plain.append("Ae");
                case 'Ö', 'Ø', 'Œ' -> plain.append("Oe");
                case 'Ü' -> plain.append("Ue");
                case 'ß' -> plain.append("ss");
                case 'ł' -> plain.append('l');
                case 'Ł' -> plain.append('L');
                case 'đ' -> plain.append('d');
                default -> plain.append(text.charAt(i));
            }
        }
        return withoutAccents(plain.toString());
    }

    static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
    }
}
