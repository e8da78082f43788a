package io.github.cloudsync.desired.yaml;

import io.github.cloudsync.model.fact.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file's text under the name the user gave it. */
public final class SourceText {
    private static final String INDENT = "    ";

    /** How much of a long line a message shows, in code points. */
    private static final int SHOWN = 110;

    private final String name;
    private final String text;
    private final Digest digest;
    /** Cut when the first problem is shown; nearly every text has none. */
    private @Nullable List<String> lines;

    SourceText(String name, String text, Digest digest) {
        this.name = name;
        this.text = text;
        this.digest = digest;
    }

    public String name() {
        return name;
    }

    /** Of the file as it is, byte by byte. */
    public Digest digest() {
        return digest;
    }

    String text() {
        return text;
    }

    /** The nearest place inside the text: the parser's own marks may lie one line behind the last. */
    Position nearestTo(Position at) {
        int last = lines().size();
        String line = lines().get(Math.min(at.line(), last) - 1);
        int end = line.codePointCount(0, line.length()) + 1;
        return at.line() > last ? new Position(last, end) : new Position(at.line(), Math.min(at.column(), end));
    }

    /** The line a place lies in and a caret below it, each with a line end; nothing for a blank line. */
    String excerpt(Position at) {
        String line = lines().get(at.line() - 1);
        if (line.isBlank()) {
            return "";
        }
        int[] all = line.codePoints().toArray();
        int caret = at.column() - 1;
        int from = caret < SHOWN ? 0 : Math.min(caret - SHOWN / 2, all.length - SHOWN);
        int to = Math.min(all.length, from + SHOWN);
        StringBuilder shown = new StringBuilder(from > 0 ? "…" : "");
        StringBuilder below = new StringBuilder(from > 0 ? " " : "");
        for (int i = from; i < to; i++) {
            shown.appendCodePoint(Characters.isRefused(all[i]) || all[i] == '\r' ? '?' : all[i]);
            if (i < caret) {
                below.append(all[i] == '\t' ? '\t' : ' ');
            }
        }
        shown.append(to < all.length ? "…" : "");
        return INDENT + shown.toString().stripTrailing() + "\n" + INDENT + below + "^\n";
    }

    private List<String> lines() {
        if (lines == null) {
            lines = List.of(text.split("\r?\n", -1));
        }
        return lines;
    }
}
