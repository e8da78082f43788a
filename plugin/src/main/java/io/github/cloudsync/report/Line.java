package io.github.cloudsync.report;

/** One line for the console, without the prefix the log puts before it. */
public record Line(Severity severity, String text) {
    public static Line info(String text) {
        return new Line(Severity.INFO, text);
    }

    public static Line warn(String text) {
        return new Line(Severity.WARN, text);
    }

    public static Line error(String text) {
        return new Line(Severity.ERROR, text);
    }
}
