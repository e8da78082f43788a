package io.github.cloudsync.regf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How the format stores, compares and hashes the names of keys and values: by UTF-16 unit, without regard to case. */
final class RegistryName {
    private RegistryName() {}

    static char upcase(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        }
        return UppercaseTable.of(c);
    }

    static String upcase(String name) {
        char[] upper = name.toCharArray();
        for (int i = 0; i < upper.length; i++) {
            upper[i] = upcase(upper[i]);
        }
        return new String(upper);
    }

    /** The order of subkey lists: by character codes of the uppercase name (spec "Index leaf"). */
    static int compare(String a, String b) {
        return upcase(a).compareTo(upcase(b));
    }

    /** The name hash of an lh list (spec "Hash leaf, Note"). */
    static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = 37 * hash + upcase(name.charAt(i));
        }
        return hash;
    }

    /**
     * Whether an lf list may give a name this hint. Windows compares up to four characters of it without regard to case,
     * and the name itself where the first is null (spec "Fast leaf"). What it writes for characters beyond ASCII depends
     * on the code page of that Windows, so those are not judged.
     */
    static boolean isHinted(String name, int hint) {
        if ((hint & 0xff) == 0 || !isAscii(name.substring(0, Math.min(Integer.BYTES, name.length())))) {
            return true;
        }
        for (int i = 0; i < Integer.BYTES; i++) {
            char hinted = (char) (hint >>> (Byte.SIZE * i) & 0xff);
            if (upcase(hinted) != (i < name.length() ? upcase(name.charAt(i)) : 0)) {
                return false;
            }
        }
        return true;
    }

    /** The name hint of an lf list: the first four characters, null where one is not extended ASCII. */
    static int hint(String name) {
        int hint = 0;
        for (int i = 0; i < Integer.BYTES && i < name.length(); i++) {
            char c = name.charAt(i);
            hint |= (c < 256 ? c : 0) << (Byte.SIZE * i);
        }
        return hint;
    }

    /** Whether all characters fit one byte each, the form Windows then stores ("extended ASCII"). */
    static boolean isCompressible(String name) {
        return name.chars().allMatch(c -> c < 256);
    }

    static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /**
     * Refuses a name with half of a surrogate pair: no charset, and so no report, journal or console can hold it, and
     * what stands there in its place would be another name.
     */
    static String requireWhole(Path hive, String name) throws HiveException {
        if (name.codePoints().noneMatch(RegistryName::isHalfOfPair)) {
            return name;
        }
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> shown.append(isHalfOfPair(c) ? "\\u%04x".formatted(c) : Character.toString(c)));
        throw new HiveException(
                hive,
                "the name '" + shown + "' has half of a surrogate pair in it, which is no character",
                "Look at it with regedit, and rename or delete it there");
    }

    private static boolean isHalfOfPair(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Encodes unit by unit, as {@link #decode} reads: a charset encoder would replace half a surrogate pair. */
    static byte[] encode(String name) {
        if (isCompressible(name)) {
            return name.getBytes(StandardCharsets.ISO_8859_1);
        }
        byte[] stored = new byte[2 * name.length()];
        for (int i = 0; i < name.length(); i++) {
            stored[2 * i] = (byte) name.charAt(i);
            stored[2 * i + 1] = (byte) (name.charAt(i) >>> Byte.SIZE);
        }
        return stored;
    }

    /** Decodes unit by unit: a name may hold half a surrogate pair, which a charset decoder would replace. */
    static String decode(byte[] stored, boolean compressed) {
        if (compressed) {
            return new String(stored, StandardCharsets.ISO_8859_1);
        }
        char[] units = new char[stored.length / 2];
        for (int i = 0; i < units.length; i++) {
            units[i] = (char) ((stored[2 * i] & 0xff) | (stored[2 * i + 1] << Byte.SIZE));
        }
        return new String(units);
    }
}
