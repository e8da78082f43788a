package io.github.cloudsync.model.registry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What one registry value holds: its type and its exact bytes.
 *
 * <p>The bytes are the truth, so that a rollback gives back even what no program would have written: text without its
 * terminator, a DWORD of three bytes, a type without a name.
 */
public final class RegistryData {
    /** What could break a line, turn its direction, or is no character at all. */
    private static final Set<Integer> UNPRINTABLE = Set.of(
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.UNASSIGNED,
            (int) Character.PRIVATE_USE);
    /** How much of a long value a sentence shows, in characters. */
    private static final int SHOWN = 120;

    private final int type;
    private final byte[] bytes;

    private RegistryData(int type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    public static RegistryData of(int type, byte[] bytes) {
        return new RegistryData(type, bytes.clone());
    }

    /** A REG_DWORD; the number is taken as unsigned, so {@code 0xFFFFFFFFL} and {@code -1} are the same. */
    public static RegistryData dword(long number) {
        return new RegistryData(
                RegistryType.DWORD,
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt((int) number)
                        .array());
    }

    /** A REG_SZ with its terminating null, as Windows writes it. */
    public static RegistryData text(String text) {
        return new RegistryData(RegistryType.SZ, (text + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    public int type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The unsigned number of a well-formed REG_DWORD; empty for every other type or length. */
    public OptionalLong asDword() {
        return type == RegistryType.DWORD && bytes.length == 4
                ? OptionalLong.of(Integer.toUnsignedLong(
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt()))
                : OptionalLong.empty();
    }

    /** The text of a REG_SZ or REG_EXPAND_SZ up to its first null, unexpanded; empty for every other type. */
    public Optional<String> asText() {
        if ((type != RegistryType.SZ && type != RegistryType.EXPAND_SZ) || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        String all = new String(bytes, StandardCharsets.UTF_16LE);
        int end = all.indexOf('\0');
        return Optional.of(end < 0 ? all : all.substring(0, end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryData data && type == data.type && Arrays.equals(bytes, data.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type + Arrays.hashCode(bytes);
    }

    /**
     * The value as reports show it, whole: {@code 1}, {@code 0xFFFFFFFF}, {@code "RemoteSigned"}, {@code REG_BINARY 0a0b}.
     * What a text hides behind its first null, or lacks at its end, follows in bytes.
     */
    @Override
    public String toString() {
        OptionalLong number = asDword();
        if (number.isPresent()) {
            long value = number.getAsLong();
            return value < 0x10000 ? Long.toString(value) : String.format("0x%08X", value);
        }
        String hex = HexFormat.of().formatHex(bytes);
        Optional<String> text = asText();
        String shown = text.map(t -> "\"" + printable(t) + "\"" + (isWhole(t) ? "" : " as hex " + hex))
                .orElse(hex);
        return type == RegistryType.SZ && text.isPresent() ? shown : (RegistryType.name(type) + " " + shown).strip();
    }

    /** The value as a sentence shows it; of a long one the beginning, and how much there is of it. */
    public String brief() {
        String whole = toString();
        return whole.length() <= SHOWN
                ? whole
                : whole.substring(0, SHOWN) + String.format(Locale.ROOT, "… %,d bytes in all", bytes.length);
    }

    /** Whether the text is all there is: ended by one null, with nothing behind it. */
    private boolean isWhole(String text) {
        return Arrays.equals((text + "\0").getBytes(StandardCharsets.UTF_16LE), bytes);
    }

    /** A value cannot forge a line of a report: control characters and line breaks are shown as escapes. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            int kind = Character.getType(c);
            if (Character.isISOControl(c) || UNPRINTABLE.contains(kind)) {
                out.append(String.format("\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
