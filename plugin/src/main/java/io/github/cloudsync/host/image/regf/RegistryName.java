package io.github.cloudsync.host.image.regf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How the format stores, compares and hashes the names of keys and values: by UTF-16 unit, without regard to case. */
final class RegistryName {
    /**
     * Ranges of characters that have an uppercase form in Unicode, but not in the table of RtlUpcaseUnicodeChar of
     * Windows 10, mostly because Unicode gave it to them later.
     */
    private static final String NO_UPPERCASE_IN_WINDOWS = """
            00b5-00b5 0131-0131 017f-017f 01c5-01c5 01c8-01c8 01cb-01cb 01f2-01f2 023f-0240 0252-0252 025c-025c
            0261-0261 0265-0266 026a-026a 026c-026c 0282-0282 0287-0287 029d-029e 0345-0345 03c2-03c2 03d0-03d1
            03d5-03d6 03f0-03f1 03f3-03f3 03f5-03f5 0525-052f 10d0-10ff 13f8-13fd 1c80-1cbf 1d8e-1d8e 1e9b-1e9b
            1fbe-1fbe 2cec-2cf3 2d27-2d2d a661-a661 a699-a69b a791-a7f6 ab53-abbf""";

    private static final char[] UPCASE = upcaseTable();

    private RegistryName() {}

    static char upcase(char c) {
        return UPCASE[c];
    }

    static String upcase(String name) {
        char[] upper = name.toCharArray();
        for (int i = 0; i < upper.length; i++) {
            upper[i] = UPCASE[upper[i]];
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
            hash = 37 * hash + UPCASE[name.charAt(i)];
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

    private static char[] upcaseTable() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.toUpperCase((char) c);
        }
        for (String range : NO_UPPERCASE_IN_WINDOWS.split("\\s+", -1)) {
            int from = HexFormat.fromHexDigits(range, 0, 4);
            int to = HexFormat.fromHexDigits(range, 5, 9);
            for (int c = from; c <= to; c++) {
                table[c] = (char) c;
            }
        }
        return table;
    }
}
