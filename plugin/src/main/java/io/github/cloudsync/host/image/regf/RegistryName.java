package io.github.cloudsync.host.image.regf;

import java.nio.charset.StandardCharsets;

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

    static byte[] encode(String name) {
        return name.getBytes(isCompressible(name) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
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
