package io.github.cloudsync.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Console lines as Maven's log shows them. */
final class Shown {
    /** What no output may hold: controls, formats such as bidirectional overrides, halves of pairs, breaks of lines. */
    static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Cn}&&[^\n]]");

    private Shown() {}

    static String of(List<Line> lines) {
        return lines.stream()
                .map(line -> switch (line.severity()) {
                            case INFO -> "[INFO] ";
                            case WARN -> "[WARNING] ";
                            case ERROR -> "[ERROR] ";
                        }
                        + line.text() + "\n")
                .collect(Collectors.joining());
    }
}
