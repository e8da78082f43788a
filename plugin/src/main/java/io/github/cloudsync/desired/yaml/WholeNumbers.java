package io.github.cloudsync.desired.yaml;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Whole numbers in the two notations that every version of YAML reads alike: decimal, and hexadecimal after 0x. */
public final class WholeNumbers {
    private static final Pattern DECIMAL = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9A-Fa-f]{1,15}");
    private static final Pattern DIGITS = Pattern.compile("-?[1-9][0-9]*|0x[0-9A-Fa-f]+");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[-+.]?[0-9].*", Pattern.DOTALL);

    private WholeNumbers() {}

    static OptionalLong parse(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return OptionalLong.of(Long.parseLong(text));
        }
        return HEXADECIMAL.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text.substring(2), 16))
                : OptionalLong.empty();
    }

    /** Whether it is one, however large. */
    public static boolean isOne(String text) {
        return parse(text).isPresent() || DIGITS.matcher(text).matches();
    }

    /** Whether a person would take it for a number; as plain text it is more likely a slip. */
    public static boolean looksLikeOne(String text) {
        return LIKE_A_NUMBER.matcher(text).matches();
    }

    /** Why a number in another notation is refused. */
    public static Optional<String> trap(String text) {
        if (isOne(text) || !looksLikeOne(text)) {
            return Optional.empty();
        }
        if (text.contains("_")) {
            return Optional.of("only some versions of YAML read '_' in numbers; leave it out");
        }
        if (text.contains(":")) {
            return Optional.of("YAML 1.1 reads this in base 60; write the number without ':'");
        }
        if (text.matches("[-+]?0[bo][0-9]+")) {
            return Optional.of("write it in decimal, or as 0x and hexadecimal digits");
        }
        if (text.matches("[-+]?0[0-9]+")) {
            return Optional.of(
                    "YAML 1.1 reads a leading 0 as octal; write it without, or as 0x and hexadecimal digits");
        }
        if (text.matches("\\+[0-9]+")) {
            return Optional.of("write it without '+'");
        }
        return Optional.empty();
    }
}
