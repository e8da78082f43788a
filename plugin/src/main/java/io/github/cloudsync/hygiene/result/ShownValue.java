package io.github.cloudsync.hygiene.result;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values stand in results: as they are, or so that nobody can read them and the fault can still be found. */
public enum ShownValue {
    SHOWN {
        @Override
        public @Nullable String of(@Nullable String value) {
            return value;
        }
    },
    MASKED {
        @Override
        public @Nullable String of(@Nullable String value) {
            return value == null ? null : described(value);
        }
    };

    /** More of them are no help. */
    private static final int MOST_NAMED = 8;

    public abstract @Nullable String of(@Nullable String value);

    /** The length in UTF-16 units, and each character that is no letter, digit or common mark: {@code U+00A0 NO-BREAK SPACE at 7}. */
    static String described(String value) {
        List<String> named = new ArrayList<>();
        int unusual = 0;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int character = value.codePointAt(i);
            if (!isCommon(character) && ++unusual <= MOST_NAMED) {
                named.add(String.format("U+%04X %s at %d", character, name(character), i + 1));
            }
        }
        String more = unusual > MOST_NAMED ? ", and " + (unusual - MOST_NAMED) + " more" : "";
        String length = value.length() + (value.length() == 1 ? " character" : " characters");
        return named.isEmpty() ? length : length + ": " + String.join(", ", named) + more;
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return name == null ? "UNASSIGNED" : name;
    }

    private static boolean isCommon(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || ".-_@:".indexOf(character) >= 0;
    }
}
