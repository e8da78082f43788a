package io.github.cloudsync.regf;

import java.util.HexFormat;

/** Uppercase letters as the table of RtlUpcaseUnicodeChar has them; made when a hive first has a name beyond ASCII. */
final class UppercaseTable {
    /**
     * Ranges of characters that have an uppercase form in Unicode, but not in that table of Windows 10, mostly because
     * Unicode gave it to them later.
     */
    private static final String NO_UPPERCASE_IN_WINDOWS = """
            00b5-00b5 0131-0131 017f-017f 01c5-01c5 01c8-01c8 01cb-01cb 01f2-01f2 023f-0240 0252-0252 025c-025c \
            0261-0261 0265-0266 026a-026a 026c-026c 0282-0282 0287-0287 029d-029e 0345-0345 03c2-03c2 03d0-03d1 \
            03d5-03d6 03f0-03f1 03f3-03f3 03f5-03f5 0525-052f 10d0-10ff 13f8-13fd 1c80-1cbf 1d8e-1d8e 1e9b-1e9b \
            1fbe-1fbe 2cec-2cf3 2d27-2d2d a661-a661 a699-a69b a791-a7f6 ab53-abbf""";

    private static final int RANGE_LENGTH = "00b5-00b5 ".length();

    private static final char[] TABLE = table();

    private UppercaseTable() {}

    static char of(char c) {
        return TABLE[c];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.toUpperCase((char) c);
        }
        for (int at = 0; at < NO_UPPERCASE_IN_WINDOWS.length(); at += RANGE_LENGTH) {
            int from = HexFormat.fromHexDigits(NO_UPPERCASE_IN_WINDOWS, at, at + 4);
            int to = HexFormat.fromHexDigits(NO_UPPERCASE_IN_WINDOWS, at + 5, at + 9);
            for (int c = from; c <= to; c++) {
                table[c] = (char) c;
            }
        }
        return table;
    }
}
