package io.github.cloudsync.hygiene.idfix;

import io.github.cloudsync.hygiene.object.Attribute;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * None of some characters; they are removed, and what has nothing left becomes the common name.
 *
 * @param removed the value without them
 */
record Characters(UnaryOperator<String> removed) implements ValueRule {
    /** White space as .NET's regular expressions know it: what Unicode calls so, which Java's {@code \s} is not. */
    private static final String WHITE_SPACE =
            "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
                    + "\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    /** None of these. */
    static Characters noneOf(String characters) {
        return new Characters(value -> without(value, characters));
    }

    /** None of these, nor any white space. */
    static Characters noWhiteSpaceNor(String characters) {
        return noneOf(WHITE_SPACE + characters);
    }

    /** No white space at the beginning or the end. */
    static Characters noWhiteSpaceAround() {
        return new Characters(Characters::stripped);
    }

    /** No periods at the beginning. */
    static Characters noPeriodFirst() {
        return new Characters(value -> {
            int from = 0;
            while (from < value.length() && value.charAt(from) == '.') {
                from++;
            }
            return value.substring(from);
        });
    }

    @Override
    public @Nullable Failure judge(Judged judged) {
        String value = judged.value();
        String rest = removed.apply(value);
        if (rest.length() == value.length()) {
            return null;
        }
        return Failure.edit(Fault.CHARACTER, rest.isEmpty() ? judged.object().text(Attribute.CN) : rest);
    }

    static String stripped(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && WHITE_SPACE.indexOf(value.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && WHITE_SPACE.indexOf(value.charAt(to - 1)) >= 0) {
            to--;
        }
        return value.substring(from, to);
    }

    private static String without(String value, String characters) {
        StringBuilder rest = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            if (characters.indexOf(value.charAt(i)) < 0) {
                rest.append(value.charAt(i));
            }
        }
        return rest.toString();
    }
}
