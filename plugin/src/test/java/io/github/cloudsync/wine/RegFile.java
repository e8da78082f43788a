package io.github.cloudsync.wine;

import java.util.regex.Pattern;

/** The text of a .reg file. regedit passes over what it does not understand, which would make a test mean nothing. */
final class RegFile {
    private static final String HEADER = "Windows Registry Editor Version 5.00";
    private static final Pattern KEY = Pattern.compile("\\[-?HKEY_(LOCAL_MACHINE|CURRENT_USER|USERS)(\\\\[^\\]]+)?\\]");
    private static final Pattern VALUE = Pattern.compile("(@|\"([^\"\\\\]|\\\\.)*\")="
            + "(-|\"([^\"\\\\]|\\\\.)*\"|dword:[0-9a-fA-F]{8}|hex(\\([0-9a-fA-F]+\\))?:[0-9a-fA-F, ]*)");

    private RegFile() {}

    /** A whole .reg file with this body, of which every line is one that regedit understands. */
    static String checked(String text) {
        String body = text.startsWith(HEADER) ? text.substring(HEADER.length()) : text;
        String unfolded = body.replaceAll("\\\\\\R\\s*", "");
        unfolded.lines().filter(line -> !isUnderstood(line)).findFirst().ifPresent(line -> {
            throw new IllegalArgumentException("regedit would pass over this line: " + line);
        });
        return HEADER + "\r\n\r\n" + unfolded.replaceAll("\\R", "\r\n") + "\r\n";
    }

    private static boolean isUnderstood(String line) {
        return line.isBlank()
                || line.startsWith(";")
                || KEY.matcher(line).matches()
                || VALUE.matcher(line).matches();
    }
}
