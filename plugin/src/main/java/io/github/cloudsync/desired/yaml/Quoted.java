package io.github.cloudsync.desired.yaml;

import java.util.PrimitiveIterator;

/** The user's own words inside a message. */
public final class Quoted {
    /** How much of a long text a message shows, in code points. */
    private static final int SHOWN = 60;

    private Quoted() {}

    /** The text in single quotes, cut short; what cannot be printed is shown as {@code <U+001B>}. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder("'");
        PrimitiveIterator.OfInt codePoints = text.codePoints().iterator();
        for (int shown = 0; codePoints.hasNext(); shown++) {
            if (shown == SHOWN) {
                out.append('…');
                break;
            }
            int c = codePoints.nextInt();
            if (Characters.isRefused(c)) {
                out.append('<').append(Characters.name(c)).append('>');
            } else {
                out.appendCodePoint(Character.isWhitespace(c) ? ' ' : c);
            }
        }
        return out.append('\'').toString();
    }
}
