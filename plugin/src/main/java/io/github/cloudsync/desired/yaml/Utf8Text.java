package io.github.cloudsync.desired.yaml;

import io.github.cloudsync.model.fact.Digest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Turns bytes into text and says where they are none, instead of replacing what it cannot read. */
public final class Utf8Text {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};

    private Utf8Text() {}

    public static SourceText decode(byte[] bytes, String name) throws DesiredStateException {
        if (startsWith(bytes, UTF_16_LE) || startsWith(bytes, UTF_16_BE)) {
            throw new DesiredStateException(
                    name + " is UTF-16, as Windows PowerShell's '>' and Out-File write it",
                    "Save it as UTF-8, for example with: Set-Content -Encoding utf8");
        }
        int start = startsWith(bytes, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        ByteBuffer rest = ByteBuffer.wrap(bytes, start, bytes.length - start);
        // A byte never becomes more than one char, so the buffer cannot overflow.
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        boolean malformed = decoder.decode(rest, chars, true).isError();
        String text = chars.flip().toString();
        if (malformed) {
            throw notUtf8(bytes, rest.position(), text, name);
        }
        SourceText source = new SourceText(name, text, Digest.of(name, bytes));
        refuseInvisible(source);
        return source;
    }

    private static DesiredStateException notUtf8(byte[] bytes, int offset, String before, String name) {
        String after = new String(bytes, offset, bytes.length - offset, StandardCharsets.UTF_8);
        Problems problems = new Problems(new SourceText(name, before + after, Digest.of(name, bytes)));
        String line = before.substring(before.lastIndexOf('\n') + 1);
        problems.add(
                new Position(
                        (int) before.chars().filter(c -> c == '\n').count() + 1,
                        line.codePointCount(0, line.length()) + 1),
                "the byte 0x%02X at offset %d is not UTF-8; save the file as UTF-8".formatted(bytes[offset], offset));
        return problems.asException();
    }

    private static void refuseInvisible(SourceText source) throws DesiredStateException {
        Problems problems = new Problems(source);
        String text = source.text();
        int line = 1;
        int column = 1;
        // No stream: this runs over every text of every run, before the JVM has compiled anything.
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean lineEnd = c == '\n';
            boolean returnAlone = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (returnAlone || Characters.isRefused(c)) {
                problems.add(
                        new Position(line, column),
                        "the invisible character " + Characters.name(c) + " is not allowed; remove it");
            }
            line += lineEnd ? 1 : 0;
            column = lineEnd ? 1 : column + 1;
        }
        problems.throwIfAny();
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
