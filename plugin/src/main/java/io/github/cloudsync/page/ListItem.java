package io.github.cloudsync.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of an item of a list.
 *
 * @param mark what stands before the text, indentation and blank included
 */
record ListItem(String mark, String text) {
    private static final Pattern SHAPE = Pattern.compile("( *(?:-|\\d+\\.) )(.*)");

    static boolean startsWith(String line) {
        return SHAPE.matcher(line).matches();
    }

    static ListItem of(String line) {
        Matcher shape = SHAPE.matcher(line);
        if (!shape.matches()) {
            throw new IllegalArgumentException("not an item of a list: " + line);
        }
        return new ListItem(shape.group(1), Inline.text(shape.group(2).strip()));
    }
}
