package io.github.cloudsync.page;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands inside a line of Markdown, without the marks: code, emphasis, and links with their address behind. */
final class Inline {
    private static final Pattern MARKS = Pattern.compile("`(?<code>[^`]+)`"
            + "|\\[(?<link>[^\\]]+)\\]\\((?<address>[^)]+)\\)"
            + "|\\*\\*(?<strong>[^*]+)\\*\\*"
            + "|\\*(?<emphasis>[^*\\s][^*]*)\\*"
            + "|<(?<bare>https?://[^>]+)>");

    private Inline() {}

    static String text(String markdown) {
        return MARKS.matcher(markdown).replaceAll(mark -> Matcher.quoteReplacement(plain(mark)));
    }

    private static String plain(MatchResult mark) {
        Matcher again = MARKS.matcher(mark.group());
        if (!again.matches()) {
            throw new IllegalStateException("matched before and does not now: " + mark.group());
        }
        if (again.group("code") != null) {
            return again.group("code");
        }
        if (again.group("link") != null) {
            String address = again.group("address");
            // A relative address leads to another page of the site, which is nowhere from a console.
            return text(again.group("link")) + (address.startsWith("http") ? " (" + address + ")" : "");
        }
        if (again.group("bare") != null) {
            return again.group("bare");
        }
        return text(again.group("strong") != null ? again.group("strong") : again.group("emphasis"));
    }
}
