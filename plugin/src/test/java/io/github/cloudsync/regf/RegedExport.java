package io.github.cloudsync.regf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Turns the .reg text that reged exports into the lines of {@link TreeText}; for names and strings in ASCII. */
final class RegedExport {
    private static final String DWORD = "dword:";

    private RegedExport() {}

    static List<String> parse(byte[] exported) {
        List<String> lines = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String text = new String(exported, StandardCharsets.ISO_8859_1).replace("\\\r\n", "");
        for (String line : text.split("\r\n", -1)) {
            if (line.startsWith("[HIVE")) {
                endKey(lines, values);
                lines.add("[" + line.substring("[HIVE".length(), line.length() - 1) + "]");
            } else if (line.startsWith("\"") || line.startsWith("@")) {
                values.add(value(line));
            }
        }
        endKey(lines, values);
        return lines;
    }

    private static void endKey(List<String> lines, List<String> values) {
        Collections.sort(values);
        lines.addAll(values);
        values.clear();
    }

    private static String value(String line) {
        int equals = line.startsWith("@") ? 1 : line.indexOf("\"=") + 1;
        String name = line.startsWith("@") ? "" : unescape(line.substring(1, equals - 1));
        return TreeText.escape(name) + "=" + data(line.substring(equals + 1));
    }

    private static String data(String text) {
        if (text.startsWith("\"")) {
            byte[] string = (unescape(text.substring(1, text.length() - 1)) + '\0').getBytes(StandardCharsets.UTF_16LE);
            return HiveValue.REG_SZ + ":" + HexFormat.of().formatHex(string);
        }
        if (text.startsWith(DWORD)) {
            int number = HexFormat.fromHexDigits(text.substring(DWORD.length()));
            return HiveValue.REG_DWORD + ":"
                    + HexFormat.of().formatHex(HiveValue.dword(number).data());
        }
        int colon = text.indexOf(':');
        int open = text.indexOf('(');
        int type = open > 0 && open < colon
                ? HexFormat.fromHexDigits(text.substring(open + 1, colon - 1))
                : HiveValue.REG_BINARY;
        return type + ":" + text.substring(colon + 1).replaceAll("[, ]", "");
    }

    private static String unescape(String text) {
        return text.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
