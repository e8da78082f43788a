package io.github.cloudsync.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/**
 * Escapes in passing what could mislead somebody who looks at a JSON document in a terminal, and surrogates, of which
 * UTF-8 cannot hold a lone one. Such characters stand only inside strings, so the parsed text stays the same.
 */
final class EscapingWriter extends FilterWriter {
    EscapingWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int c) throws IOException {
        if (c != '\n' && Printable.isUnsafe(c)) {
            out.write(String.format("\\u%04x", c));
        } else {
            out.write(c);
        }
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, characters.length);
        for (int i = offset; i < offset + length; i++) {
            write(characters[i]);
        }
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, text.length());
        for (int i = offset; i < offset + length; i++) {
            write(text.charAt(i));
        }
    }
}
